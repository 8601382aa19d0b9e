// Draws the mermaid blocks of the pages, once light and once dark, so that a reader needs no script:
//   node tools/docs/pictures.cjs WORK CHROMIUM
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [work, browserPath] = process.argv.slice(2);
const BLOCK = /^```mermaid\n([\s\S]*?)^```$/gm;
const SHAPE = {
    startOnLoad: false, htmlLabels: false, deterministicIds: true, fontFamily: 'system-ui, sans-serif',
    flowchart: { htmlLabels: false }, sequence: { width: 110, actorMargin: 30, messageMargin: 30, mirrorActors: false },
};
/** Pixels; what is wider scrolls. */
const WIDEST = 1100;
const THEMES = {
    light: { theme: 'base', themeVariables: { primaryColor: '#eef4f2', primaryBorderColor: '#3c7a67', primaryTextColor: '#1d2b27', lineColor: '#5b6f69', secondaryColor: '#f6f1e7', tertiaryColor: '#ffffff', noteBkgColor: '#fbf4de', noteBorderColor: '#c9b16a', noteTextColor: '#3a321a', edgeLabelBackground: '#ffffff' } },
    dark: { theme: 'base', themeVariables: { darkMode: true, background: '#1b1b1f', primaryColor: '#22332e', primaryBorderColor: '#6fb8a2', primaryTextColor: '#e4efeb', lineColor: '#a3b8b1', secondaryColor: '#2c2a22', tertiaryColor: '#1b1b1f', textColor: '#e4efeb', noteBkgColor: '#3a3420', noteBorderColor: '#b89f56', noteTextColor: '#f3ead0', edgeLabelBackground: '#1b1b1f', actorTextColor: '#e4efeb', signalTextColor: '#e4efeb', labelTextColor: '#e4efeb', transitionLabelColor: '#e4efeb', transitionColor: '#a3b8b1' } },
};

function pagesUnder(folder) {
    return fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => path.join(folder, name));
}

/** What the picture shows, for who cannot see it: the line before it, or the heading. */
function alternative(before) {
    const lines = before.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('<!--'));

    return (lines.at(-1) ?? '').replace(/^#+ /, '').replace(/[`*_:]|\[|\]\([^)]*\)/g, '').replace(/"/g, '&quot;');
}

async function draw(page, source) {
    const drawn = {};
    for (const [name, theme] of Object.entries(THEMES)) {
        drawn[name] = await page.evaluate(async ([text, settings]) => {
            mermaid.initialize(settings);

            return (await mermaid.render('picture', text)).svg;
        }, [source, { ...SHAPE, ...theme }]);
    }

    return drawn;
}

/** Without a width of its own in per cent, which an <img> cannot have. */
function sized(svg) {
    const [, , width, height] = svg.match(/viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/).slice(1).map(Number);

    return svg.replace(/<svg ([^>]*)>/, (_, attributes) => `<svg ${attributes.replace(/ ?\b(width|height|style)="[^"]*"/g, '')} width="${Math.ceil(width)}" height="${Math.ceil(height)}">`);
}

async function main() {
    const folder = path.join(work, 'pages/public/pictures');
    const kept = path.join(work, 'pictures');
    fs.mkdirSync(folder, { recursive: true });
    fs.mkdirSync(kept, { recursive: true });
    const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.addScriptTag({ path: path.join(work, 'node_modules/mermaid/dist/mermaid.min.js') });
    let count = 0;
    for (const file of pagesUnder(path.join(work, 'pages'))) {
        let text = fs.readFileSync(file, 'utf8');
        for (const [block, source] of [...text.matchAll(BLOCK)]) {
            const name = crypto.createHash('sha256').update(JSON.stringify([source, THEMES, SHAPE])).digest('hex').slice(0, 16);
            if (!fs.existsSync(path.join(kept, `${name}-dark.svg`))) {
                for (const [theme, svg] of Object.entries(await draw(page, source))) {
                    fs.writeFileSync(path.join(kept, `${name}-${theme}.svg`), sized(svg));
                }
            }
            const words = alternative(text.slice(0, text.indexOf(block)));
            const images = Object.keys(THEMES).map((theme) => {
                fs.copyFileSync(path.join(kept, `${name}-${theme}.svg`), path.join(folder, `${name}-${theme}.svg`));

                const width = Number(fs.readFileSync(path.join(kept, `${name}-${theme}.svg`), 'utf8').match(/ width="(\d+)"/)[1]);

                return `<img class="on-${theme}${width <= WIDEST ? ' fits' : ''}" src="/pictures/${name}-${theme}.svg" alt="${words}">`;
            });
            text = text.replace(block, () => `<figure class="picture">${images.join('')}</figure>`);
            count++;
        }
        fs.writeFileSync(file, text);
    }
    await browser.close();
    console.log(`${count} pictures`);
    if (count === 0) {
        throw new Error('no page has a picture');
    }
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
