'use strict';

// Self-submitting pages of banks, the way back from them, and examples/shop, in headless Chromium: ./dev browser
//
//     node tests/browser/run.js PHP EXTENSION CHROMIUM WORDPRESS SCREENSHOTS SESSIONS [WORD]
//
// WORDPRESS is the folder of a WordPress. With the folder of WooCommerce in WOOCOMMERCE_DIR there are the tests of woocommerce-itself.js, too. The folder SCREENSHOTS gets one of the end of each test that failed, SESSIONS the sessions of the shop. With WORD only tests whose name has it.

const assert = require('node:assert/strict');
const path = require('node:path');

const { tests: checkouts } = require('./checkout.js');
const { Counter, Postgres, WordPress } = require('./counter.js');
const { Bank, Shop, launch } = require('./support.js');
const { tests: orders } = require('./woocommerce.js');
const { tests: ordersOfItself } = require('./woocommerce-itself.js');

const FORM = { target: '/acs', body: 'PaReq=abc' };
const UTF_8 = '%C5%9E%C3%9CKR%C3%9C+%C4%B1%C4%9Fd%C4%B1r';
const ISO_8859_9 = '%DE%DCKR%DC+%FD%F0d%FDr';

/** page: what the bank must get. One form for most. */
const PAGES = {
    'onload-attribute': [FORM],
    'onload-assigned': [FORM],
    'script-at-end': [FORM],
    'script-from-bank': [FORM],
    'timeout-string': [FORM],
    'timeout-function': [FORM],
    'document-write': [FORM],
    'document-ready': [FORM],
    'created-script': [FORM],
    'eval': [FORM],
    'cdata': [FORM],
    'javascript-link': [FORM],
    'image-onerror': [FORM],
    'image-submit': [{ target: '/acs', body: 'PaReq=abc&go.x=0&go.y=0' }],
    'noscript-button': [FORM],
    'nested-frames': [{ target: '/acs', body: 'threeDSMethodData=e30' }, FORM],
    'frameset': [FORM],
    'base-relative': [{ target: '/acs?step=1', body: 'PaReq=abc' }],
    'meta-refresh': [{ method: 'GET', target: '/acs?PaReq=abc&MD=1', body: '' }],
    'text-with-tag': [{ target: '/acs', body: 't=%3Cscript+%3E&v=%3Cscript+%3E' }],
    'iso-8859-9': [{ target: '/acs', body: `name=${UTF_8}` }],
    'accept-charset': [{ target: '/acs', body: `name=${ISO_8859_9}` }],
};

/** An address of the provider's, after the bank's origin: what the bank must be asked for. */
const ADDRESSES = {
    '/acs?a=1&b=%20#c': '/acs?a=1&b=%20',
    '/ödeme sayfası?ad=ŞÜKRÜ ığdır': `/%C3%B6deme%20sayfas%C4%B1?ad=${UTF_8.replace('+', '%20')}`,
    '/acs?a="b"&c=<d>': '/acs?a=%22b%22&c=%3Cd%3E',
    '/acs?a=1 \n': '/acs?a=1',
};

/** Milliseconds until what does not happen is a failure; no test waits that long to pass. */
const PATIENCE = Number(process.env.PATIENCE ?? 60000);

const tests = [];

function test(name, run, options = {}) {
    tests.push({ name, run, options });
}

function expected(forms) {
    return forms.map((form) => ({ method: 'POST', ...form }));
}

/** Waits until the top window shows the bank's own answer. */
async function atBank(tab) {
    await tab.waitForSelector('#bank');
}

for (const route of ['page', 'page-of-psr']) {
    for (const [page, forms] of Object.entries(PAGES)) {
        test(`${route}: ${page}`, async ({ tab, bank, shop }) => {
            await tab.goto(`${shop.origin}/${route}?page=${page}&bank=${bank.url}`).catch(() => {}); // the page may leave while it loads
            await atBank(tab);
            assert.deepEqual(bank.take(), expected(forms));
        });
    }
}

for (const route of ['page-under-policy', 'page-by-framework', 'page-after-buffered-output']) {
    test(`shop: ${route}`, async ({ tab, bank, shop }) => {
        await tab.goto(`${shop.origin}/${route}?page=onload-attribute&bank=${bank.url}`).catch(() => {});
        await atBank(tab);
        assert.deepEqual(bank.take(), expected([FORM]));
    });
}

test('shop: page-after-output shows the error, and sends nothing of the page', async ({ tab, bank, shop }) => {
    await tab.goto(`${shop.origin}/page-after-output?page=button-pressed&bank=${bank.url}`);
    assert.match(await tab.textContent('body'), /LogicException: Payments\\ThreeDSecure::send\(\): output was sent before/);
    assert.equal(await tab.locator('form').count(), 0);
    assert.deepEqual(bank.take(), []);
});

test('page: button-pressed by the customer', async ({ tab, bank, shop }) => {
    await tab.goto(`${shop.origin}/page?page=button-pressed&bank=${bank.url}`);
    await tab.click('input[type=submit]');
    await atBank(tab);
    assert.deepEqual(bank.take(), expected([{ target: '/acs', body: 'PaReq=abc%21' }]));
});

for (const page of ['noscript-button', 'onload-attribute']) {
    test(`page: ${page}, in a browser without scripts`, async ({ tab, bank, shop }) => {
        await tab.goto(`${shop.origin}/page?page=${page}&bank=${bank.url}`);
        await tab.click('input[type=submit]');
        await atBank(tab);
        assert.deepEqual(bank.take().map((form) => form.body.split('&')[0]), ['PaReq=abc']);
    }, { javaScriptEnabled: false });
}

for (const [address, target] of Object.entries(ADDRESSES)) {
    test(`address: ${JSON.stringify(address)}`, async ({ tab, bank, shop }) => {
        await tab.goto(`${shop.origin}/address?address=${encodeURIComponent(bank.origin + address)}`);
        await atBank(tab);
        assert.deepEqual(bank.take(), [{ method: 'GET', target, body: '' }]);
    });
}

/** The customer logs in, and comes back from the bank's site to this route of the shop. Who the shop takes them for. */
async function comeBack({ tab, bank, shop }, route) {
    await tab.goto(`${shop.origin}/login`);
    assert.equal(await tab.textContent('#who'), 'Ada');
    await tab.goto(`${bank.origin}/back?to=${shop.origin}/${route}`).catch(() => {});
    await tab.waitForSelector('#who');
    return tab.textContent('#who');
}

test('return: ReturnPage keeps the customer logged in', async (parties) => {
    assert.equal(await comeBack(parties, 'back'), 'Ada');
    assert.equal(parties.tab.url(), `${parties.shop.origin}/account?order=0005`);
    await parties.tab.goto(`${parties.shop.origin}/account`);
    assert.equal(await parties.tab.textContent('#who'), 'Ada');
});

test('return: a route that starts a session logs the customer out, for good', async (parties) => {
    assert.equal(await comeBack(parties, 'back-with-session'), 'nobody');
    await parties.tab.goto(`${parties.shop.origin}/account`);
    assert.equal(await parties.tab.textContent('#who'), 'nobody');
});

test('return: a session that is SameSite=Strict is not sent after a 303 either', async (parties) => {
    assert.equal(await comeBack(parties, 'back-strict'), 'nobody');
});

test('return: ReturnPage after output shows the error', async ({ tab, shop }) => {
    await tab.goto(`${shop.origin}/back-after-output`);
    assert.match(await tab.textContent('body'), /LogicException: Payments\\ReturnPage::send\(\): output was sent before/);
});

/** One test in a browser context of its own: cookies of its own. Its error, null when it passed. */
async function play(one, browser, parties) {
    const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 640, height: 360 }, ...one.options });
    const tab = await context.newPage();
    const refused = [];
    tab.setDefaultTimeout(PATIENCE);
    context.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    let error = null;
    await (parties.counter ? parties.counter.calm() : parties.bank.take());
    try {
        await one.run({ tab, ...parties });
        assert.deepEqual(refused, []);
    } catch (thrown) {
        error = thrown;
    }
    if (error) {
        await tab.screenshot({ path: path.join(parties.folder, `${one.name.replace(/\W+/g, '-')}.png`) }).catch(() => {});
    }
    await context.close();
    return error;
}

async function main() {
    const [php, extension, executable, wordpress, folder, sessions, word = ''] = process.argv.slice(2);
    const woocommerce = process.env.WOOCOMMERCE_DIR;
    const chosen = [...tests, ...checkouts, ...orders, ...(woocommerce ? ordersOfItself : [])].filter((one) => one.name.includes(word));
    const [bank, shop, browser, postgres] = [await Bank.start(), await Shop.start(php, extension, sessions), await launch(executable), await Postgres.start(php)];
    const fresh = '--php-option=payments.persistent=0'; // a connection for each call: faults of connections are played for sure
    const given = { shop: [], postgres: [`--dsn=${postgres.dsn}`, fresh], laravel: ['--laravel', fresh] };
    const counters = {};
    for (const on of new Set(chosen.map((one) => one.on).filter(Boolean))) {
        const itself = on === 'itself' ? woocommerce : undefined;
        counters[on] = itself || on === 'wordpress' ? await WordPress.start(php, extension, wordpress, itself) : await Counter.start(php, extension, ...given[on]);
    }
    let failed = 0;
    const playAll = async (some) => {
        for (const one of some) {
            const start = Date.now();
            const error = await play(one, browser, { bank, shop, counter: counters[one.on], folder });
            failed += error ? 1 : 0;
            console.log(error ? `not ok: ${one.name}\n${error.stack}\n` : `ok: ${one.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
        }
    };

    console.log(`Chromium ${browser.version()}`);
    // Three at a time, or four. Those of one counter run one after the other: a fault is ordered for whoever comes next.
    const others = ['laravel', 'wordpress', 'itself'];
    await Promise.all([(one) => !others.includes(one.on), ...others.map((on) => (one) => one.on === on)].map((is) => playAll(chosen.filter(is))));
    await browser.close();
    shop.stop();
    bank.stop();
    await Promise.all(Object.values(counters).map((counter) => counter.stop()));
    postgres.stop();
    console.log(`${chosen.length - failed} passed, ${failed} failed`);
    process.exitCode = failed ? 1 : 0;
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
