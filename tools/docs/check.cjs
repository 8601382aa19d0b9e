// Checks the built site: links and anchors of every page, its width on a phone and on a desktop, its scripts, and the
// search in both languages:
//   node tools/docs/check.cjs SITE BASE CHROMIUM SCREENSHOTS
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [site, base, browserPath, screenshots] = process.argv.slice(2);
const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2' };
/** What is typed, and a page that must be among what is found. */
const SEARCHES = [
    ['/', 'unknown outcome', 'unknown-outcome'],
    ['/', 'TimeoutException', 'exceptions/TimeoutException'],
    ['/', 'createLink', 'reference/Finrota/Hpm'],
    ['/tr/', 'odeme akisi', 'tr/checkout'],
    ['/tr/', 'bilinmeyen sonuç', 'tr/unknown-outcome'],
    ['/tr/', 'iade', 'tr/merchants/'],
];
/** Kept as pictures, to be looked at. */
const SHOWN = ['index', 'start', 'checkout', 'attempts', 'providers/finrota', 'merchants/finrota-pws', 'reference/Checkout', 'exceptions/index', 'customer-texts', 'php-fpm',
    'tr/index', 'tr/start', 'tr/checkout', 'tr/merchants/hepsipay', 'tr/exceptions/TimeoutException', 'tr/customer-texts'];

let passed = 0;
let failed = 0;

function report(title, problems) {
    if (problems.length === 0) {
        passed++;
        return;
    }
    failed++;
    console.log(`not ok: ${title}`);
    problems.slice(0, 12).forEach((problem) => console.log(`    ${problem}`));
}

const files = fs.readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => name.split(path.sep).join('/'));
const texts = new Map(files.map((file) => [file, fs.readFileSync(path.join(site, file), 'utf8')]));
const anchors = new Map([...texts].map(([file, text]) => [file, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((found) => unescaped(found[1])))]));

function unescaped(text) {
    return text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

/** The file that an address of the site is. */
function fileOf(address) {
    const name = decodeURIComponent(address.slice(base.length));

    return [name, `${name}index.html`, `${name}.html`, `${name}/index.html`].find((file) => file !== '' && fs.existsSync(path.join(site, file)) && fs.statSync(path.join(site, file)).isFile());
}

/** Links and pictures of a page that lead nowhere. */
function deadLinks(file) {
    const problems = [];
    const here = `http://site${base}${file}`;
    for (const [, link] of texts.get(file).matchAll(/<(?:a|img|link|script)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
        const address = new URL(unescaped(link), here);
        if (address.host !== 'site') {
            continue;
        }
        const target = address.pathname.startsWith(base) ? fileOf(address.pathname) : undefined;
        if (target === undefined) {
            problems.push(`dead link ${link}`);
        } else if (address.hash !== '' && anchors.has(target) && !anchors.get(target).has(decodeURIComponent(address.hash.slice(1)))) {
            problems.push(`no anchor ${link}`);
        }
    }

    return problems;
}

function serve() {
    const server = http.createServer((request, response) => {
        const address = new URL(request.url, 'http://site').pathname;
        const file = address.startsWith(base) ? fileOf(address) : undefined;
        response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': TYPES[path.extname(file ?? '.html')] ?? 'application/octet-stream' });
        response.end(file === undefined ? '' : fs.readFileSync(path.join(site, file)));
    });

    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What is wider than the screen, and does not scroll by itself. */
function tooWide() {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) {
        return null;
    }
    const widest = [...document.querySelectorAll('.VPContent *')].find((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        && getComputedStyle(element.parentElement).overflowX === 'visible');

    return `${wide} pixels too wide: ${widest?.outerHTML.slice(0, 120) ?? '?'}`;
}

const isTranslated = (file) => file !== '404.html' && !texts.get(file).includes('Bu sayfa yalnızca İngilizce');

/** Both widths of each page. Without scripts: a reader without them sees the same, and it takes a tenth of the time. */
async function widths(browser, home, found, queue) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: WIDTHS.phone });
    const page = await context.newPage();
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        await page.setViewportSize(WIDTHS.phone);
        await page.goto(home + file, { waitUntil: 'load' });
        for (const size of Object.keys(WIDTHS)) {
            await page.setViewportSize(WIDTHS[size]);
            const wide = await page.evaluate(tooWide);
            found.get(file).push(...(wide ? [`${size}: ${wide}`] : []));
        }
    }
    await context.close();
}

/** The pages that are kept as pictures, with their scripts, light and dark. */
async function show(browser, home, size, found) {
    const context = await browser.newContext({ viewport: WIDTHS[size], reducedMotion: 'reduce' });
    const page = await context.newPage();
    let errors = [];
    page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
    for (const name of SHOWN.filter((one) => files.includes(`${one}.html`))) {
        errors = [];
        await page.goto(`${home}${name}.html`, { waitUntil: 'networkidle' });
        const wide = await page.evaluate(tooWide);
        const picture = path.join(screenshots, `${name.replaceAll('/', '-')}-${size}`);
        await page.screenshot({ path: `${picture}.png`, fullPage: true });
        if (['index', 'attempts', 'tr/checkout'].includes(name)) {
            await page.evaluate(() => document.documentElement.classList.add('dark'));
            await page.screenshot({ path: `${picture}-dark.png`, fullPage: true });
        }
        found.get(`${name}.html`).push(...errors.map((error) => `${size}: ${error}`), ...(wide ? [`${size}, with scripts: ${wide}`] : []));
    }
    await context.close();
}

async function search(browser, home, [where, words, wanted]) {
    const page = await browser.newPage({ viewport: WIDTHS.desktop });
    await page.goto(home.slice(0, -1) + where);
    await page.click('.VPNavBarSearch button');
    await page.fill('.VPLocalSearchBox input', words);
    const result = `.VPLocalSearchBox a[href*="${wanted}"]`;
    const problems = await page.waitForSelector(result, { timeout: 20000 }).then(() => [], async () => [`not found; there is ${await page.$$eval('.VPLocalSearchBox a', (links) => links.map((link) => link.getAttribute('href')).join(', '))}`]);
    if (wanted === 'tr/checkout') {
        await page.screenshot({ path: path.join(screenshots, 'search-tr.png') });
    }
    await page.close();

    return problems;
}

async function main() {
    fs.rmSync(screenshots, { recursive: true, force: true });
    fs.mkdirSync(screenshots, { recursive: true });
    const found = new Map(files.map((file) => [file, deadLinks(file)]));
    const server = await serve();
    const home = `http://127.0.0.1:${server.address().port}${base}`;
    const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
    const queue = files.filter(isTranslated);
    await Promise.all([widths(browser, home, found, queue), widths(browser, home, found, queue)]);
    for (const size of Object.keys(WIDTHS)) {
        await show(browser, home, size, found);
    }
    found.forEach((problems, file) => report(file, problems));
    for (const one of SEARCHES) {
        report(`search for "${one[1]}"`, await search(browser, home, one));
    }
    await browser.close();
    server.close();
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
