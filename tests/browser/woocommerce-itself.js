'use strict';

// Customers and people of a shop with WooCommerce itself, whose folder is WOOCOMMERCE_DIR, in headless Chromium: the classic checkout in a
// theme of templates, the checkout made of blocks in a theme of blocks; orders in their own tables (HPOS), and as posts.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');

const { BY_PAGE, FRAME, GOOD, PWS, WEBPOS, assertCharged, assertNotPaid, atBank, logIn, typeCard, untilEnded } = require('./woocommerce.js');

const ADDRESS = { first_name: 'Ada', last_name: 'Yılmaz', address_1: 'Bağdat Caddesi 1', city: 'Kadıköy', postcode: '34710', phone: '0532 123 45 67' };

/** What differs between the two checkouts of WooCommerce. */
const CHECKOUTS = {
    classic: {
        page: 'classic-checkout',
        button: '#place_order',
        async open(tab) {
            await tab.locator('#billing_email').fill('ada@example.com');
            for (const [field, value] of Object.entries(ADDRESS)) {
                await tab.locator(`#billing_${field}`).fill(value);
            }
            await updated(tab);
        },
        method: (tab, id) => tab.locator(`#payment_method_${id}`).check(),
        plans: `#${PWS}_plans label`,
        async coupon(tab) {
            await tab.locator('.showcoupon').click();
            await tab.locator('#coupon_code').fill('ten');
            await tab.locator('button[name=apply_coupon]').click();
        },
    },
    blocks: {
        page: 'checkout',
        button: '.wc-block-components-checkout-place-order-button',
        async open(tab) {
            await tab.locator('#email').fill('ada@example.com');
            for (const [field, value] of Object.entries(ADDRESS)) {
                await tab.locator(`#billing-${field}`).fill(value);
            }
        },
        method: (tab, id) => tab.locator(`#radio-control-wc-payment-method-options-${id}`).check(),
        plans: '.payments-plans label',
        async coupon(tab) {
            await tab.getByRole('button', { name: 'Add coupons' }).click();
            await tab.locator('#wc-block-components-totals-coupon__input-coupon').fill('ten');
            await tab.getByRole('button', { name: 'Apply' }).click();
        },
    },
};
const BUTTONS = Object.values(CHECKOUTS).map((checkout) => checkout.button).join(', ');

const tests = [];

/** In a shop that keeps orders there and has this checkout. */
function test(orders, checkout, name, run) {
    const withSettings = async (parties) => {
        const product = await parties.counter.ask(`mode-${orders}-${checkout}`);
        await parties.counter.ask('set-up');
        await run({ ...parties, product, orders, checkout: CHECKOUTS[checkout] });
    };
    tests.push({ name: `WooCommerce itself, ${orders}, ${checkout}: ${name}`, run: withSettings, options: { locale: 'en-GB', viewport: { width: 1280, height: 900 } }, on: 'itself' });
}

/* --- what people do -------------------------------------------------------------------------- */

/** The classic checkout asks for its totals, and shows the ways to pay again. */
async function updated(tab) {
    await tab.evaluate(() => new Promise((done) => {
        window.jQuery(document.body).one('updated_checkout', done).trigger('update_checkout');
    }));
    await tab.waitForFunction(() => window.jQuery.active === 0);
}

async function fillIn(tab, checkout, id, card = GOOD) {
    await checkout.method(tab, id);
    await typeCard(tab, id, card);
    if (id === PWS) {
        await tab.locator(checkout.plans).first().waitFor(); // it moves the button
    }
}

async function toCheckout({ tab, counter, product, checkout }, id = PWS, card = GOOD) {
    await tab.goto(`${counter.origin}/?add-to-cart=${product}`);
    await tab.goto(`${counter.origin}/${checkout.page}/`);
    await checkout.open(tab);
    await fillIn(tab, checkout, id, card);
}

async function press({ tab, checkout }) {
    await tab.locator(checkout.button).click();
}

/** Where the bank sends the customer back to. */
async function received({ tab }) {
    await tab.waitForURL('**/order-received/**');
    return tab.textContent('main');
}

async function orderPage({ tab, counter, orders }, number) {
    await tab.goto(`${counter.origin}/wp-admin/${orders === 'hpos' ? `admin.php?page=wc-orders&id=${number}` : `post.php?post=${number}`}&action=edit`);
}

/** What WooCommerce says when it does not make the refund; empty when it does. */
async function giveBack(parties, number, amount) {
    const { tab } = parties;
    const said = [];
    const agree = (dialog) => {
        said.push(dialog.type() === 'alert' ? dialog.message() : '');
        return dialog.accept();
    };
    await orderPage(parties, number);
    tab.on('dialog', agree);
    await tab.locator('button.refund-items').click();
    await tab.locator('#refund_amount').fill(amount);
    const answered = tab.waitForResponse((answer) => /action=woocommerce_refund_line_items/.test(answer.request().postData() ?? ''));
    await tab.locator('button.do-api-refund').click();
    await answered;
    await tab.waitForLoadState('networkidle');
    tab.off('dialog', agree);
    return said.join('');
}

/* --- what must hold --------------------------------------------------------------------------- */

async function assertPaid(parties, number) {
    assert.match(await received(parties), /Thank you/);
    return assertCharged(parties.counter, number);
}

/** Nowhere is a button that pays this order, and nothing says that it failed. */
async function assertNoButton(parties, number, place) {
    const { tab, counter, checkout } = parties;
    const key = new URL(place).searchParams.get('key');
    for (const page of [`order-received/${number}/?key=${key}`, `order-pay/${number}/?pay_for_order=true&key=${key}`, '']) {
        await tab.goto(`${counter.origin}/${checkout.page}/${page}`, { waitUntil: 'networkidle' });
        assert.equal(await tab.locator(BUTTONS).count(), 0, page);
        assert.doesNotMatch(await tab.textContent('main'), /Nothing was charged|declined/, page);
    }
    await tab.goto(place);
    assert.match(await tab.textContent('main'), /do not pay again/);
}

/* --- the tests --------------------------------------------------------------------------------- */

for (const orders of ['hpos', 'posts']) {
    for (const checkout of ['blocks', 'classic']) {
        test(orders, checkout, 'paid with 3-D Secure', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await press(parties);
            await atBank(tab);
            const text = await received(parties);
            const number = await counter.ask('last');
            await assertPaid(parties, number);
            assert.match(text, /100,00/);
            assert.match((await counter.books(number)).notes.join(), /Paid: .*100,00/);
            await tab.goto(`${counter.origin}/${parties.checkout.page}/`, { waitUntil: 'networkidle' });
            assert.equal(await tab.locator(BUTTONS).count(), 0, 'the cart is empty');
        });

        test(orders, checkout, 'a wrong card: words for the customer; then the right one is paid', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties, PWS, '41556501');
            await press(parties);
            await tab.getByText('Please check the card number.').first().waitFor();
            await fillIn(tab, parties.checkout, PWS);
            await press(parties);
            await atBank(tab);
            await received(parties);
            await assertPaid(parties, await counter.ask('last'));
        });

        test(orders, checkout, 'declined at the bank: nothing was charged, and the order is paid by another try', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await press(parties);
            await atBank(tab, '000000');
            await atBank(tab, '000000');
            assert.match(await received(parties), /Nothing was charged/);
            const number = await counter.ask('last');
            await assertNotPaid(counter, number, 'failed');
            await tab.getByRole('link', { name: /^(Pay|Try again)$/ }).first().click();
            await tab.waitForURL('**/order-pay/**');
            await fillIn(tab, CHECKOUTS.classic, PWS);
            await tab.locator('#place_order').dblclick();
            await atBank(tab);
            await received(parties);
            await assertPaid(parties, number);
        });

        test(orders, checkout, 'the back button at the bank, then paid: one order and one charge', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await press(parties);
            await tab.locator('input[name=otp]').waitFor();
            const number = await counter.ask('last');
            await tab.goBack();
            await parties.checkout.open(tab);
            await fillIn(tab, parties.checkout, PWS);
            await press(parties);
            await atBank(tab);
            await received(parties);
            assert.equal(await counter.ask('last'), number, 'the same order');
            await assertPaid(parties, number);
        });

        test(orders, checkout, 'the answer is lost: no button pays again, and the scheduled job ends it', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await counter.fault('close-before-answer', '/pws/payment', { method: 'POST' });
            await press(parties);
            assert.match(await received(parties), /do not pay again/);
            const [number, place] = [await counter.ask('last'), tab.url()];
            assert.equal((await counter.books(number)).state, 'on-hold');
            await assertNoButton(parties, number, place);
            await untilEnded(counter, number);
            await assertNotPaid(counter, number, 'failed', 'on-hold');
        });

        test(orders, checkout, 'back from the bank, and nobody can be asked: no button pays again; then the scheduled job finds the payment', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await press(parties);
            await tab.locator('input[name=otp]').waitFor();
            await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500 });
            await atBank(tab);
            await received(parties);
            const [number, place] = [await counter.ask('last'), tab.url()];
            await assertNoButton(parties, number, place);
            assert.equal((await counter.books(number)).state, 'on-hold');
            await counter.calm();
            await counter.ask('later');
            assert.equal((await counter.books(number)).state, 'processing', 'before anybody looks at the page');
            await tab.goto(place);
            await assertPaid(parties, number);
        });

        test(orders, checkout, 'paid at the bank, and the browser is gone: the cart is not ordered again, also from a page that was open', async (parties) => {
            const { tab, counter } = parties;
            const other = { ...parties, tab: await tab.context().newPage() };
            await toCheckout(other);
            await tab.goto(`${counter.origin}/${parties.checkout.page}/`);
            await parties.checkout.open(tab);
            await fillIn(tab, parties.checkout, PWS);
            await press(parties);
            await tab.locator('input[name=otp]').waitFor();
            const number = await counter.ask('last');
            const lost = tab.waitForEvent('requestfailed');
            await tab.route('http://127.0.0.1:*/**', async (route) => {
                await route.fetch({ maxRedirects: 0 });     // the bank has it, and its answer is lost
                await route.abort();
            });
            await atBank(tab);
            await lost;
            await counter.ask('later');
            await assertCharged(counter, number);
            const answered = other.tab.waitForResponse((answer) => /wc-ajax=checkout|store\/v1\/checkout/.test(answer.url()) && answer.request().method() === 'POST');
            await press(other);
            await answered;
            await tab.goto(`${counter.origin}/${parties.checkout.page}/`, { waitUntil: 'networkidle' });
            assert.equal(await tab.locator(BUTTONS).count(), 0);
            assert.equal(await counter.ask('last'), number, 'no other order was tried');
            await assertCharged(counter, number);
        });

        test(orders, checkout, 'three installments: their price is shown and charged, and the surcharge is a fee of the order', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            const three = tab.locator(parties.checkout.plans, { hasText: /^\s*3 / });
            assert.match(await three.textContent(), /101,59/);
            await three.locator('input').check();
            await press(parties);
            await atBank(tab);
            assert.match(await received(parties), /101,59/);
            const books = await assertPaid(parties, await counter.ask('last'));
            assert.deepEqual([books.total, books.fees, Number(books.charges[0].amount)], ['101.59', ['1.59'], 101.59]);
        });

        test(orders, checkout, 'three installments, then a coupon: their new price is shown and charged', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await tab.locator(parties.checkout.plans, { hasText: /^\s*3 .*101,59/ }).locator('input').check();
            await parties.checkout.coupon(tab);
            const three = tab.locator(parties.checkout.plans, { hasText: /^\s*3 .*91,43/ });
            await three.waitFor();
            assert.ok(await three.locator('input').isChecked(), 'what was chosen stays chosen');
            await press(parties);
            await atBank(tab);
            await received(parties);
            const books = await assertPaid(parties, await counter.ask('last'));
            assert.deepEqual([books.total, books.fees, Number(books.charges[0].amount)], ['91.43', ['1.43'], 91.43]);
        });

        test(orders, checkout, 'money back on the page of the order: a part; an answer that is lost, found by the scheduled job', async (parties) => {
            const { tab, counter } = parties;
            await toCheckout(parties);
            await press(parties);
            await atBank(tab);
            await received(parties);
            const number = await counter.ask('last');
            await assertPaid(parties, number);
            await logIn(parties, 'admin');
            assert.equal(await giveBack(parties, number, '30,50'), '');
            assert.deepEqual((await counter.books(number)).refunds, ['30.50']);
            await counter.fault('close-before-answer', '/pws/payment/refund', { method: 'POST' });
            await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500, skip: 1 });
            assert.match(await giveBack(parties, number, '69,50'), /Do not make it again/);
            assert.deepEqual((await counter.books(number)).refunds, ['30.50']);
            await counter.calm();
            await counter.ask('later');
            await orderPage(parties, number);
            assert.match(await tab.textContent('.order_notes'), /30,50[^]*69,50|69,50[^]*30,50/);
            const books = await counter.books(number);
            assert.deepEqual([books.state, books.refunds.sort()], ['refunded', ['30.50', '69.50']]);
            assert.deepEqual((await counter.refunds([books.charges[0].reference])).map((booking) => Number(booking.amount)), [30.5, 69.5]);
        });
    }
}

for (const checkout of ['blocks', 'classic']) {
    test('hpos', checkout, 'hstmobil.webpos is paid in a frame of a page that the provider sends, which is sealed on its way', async (parties) => {
        await toCheckout(parties, WEBPOS, BY_PAGE);
        await press(parties);
        await atBank(parties.tab.frameLocator('iframe'));
        await received(parties);
        await assertPaid(parties, await parties.counter.ask('last'));
    });

    test('hpos', checkout, 'hepsipay.frame is paid in its frame, and leaves it', async (parties) => {
        const { tab } = parties;
        await toCheckout(parties, FRAME);
        await press(parties);
        await tab.frameLocator('iframe').locator('button[value=card]').click();
        await atBank(tab.frameLocator('iframe'));
        await received(parties);
        await assertPaid(parties, await parties.counter.ask('last'));
    });
}

test('hpos', 'blocks', 'the settings of a way to pay: keys are saved and not shown again; the test of them', async ({ tab, counter }) => {
    await logIn({ tab, counter }, 'admin');
    const key = tab.locator(`#woocommerce_${PWS}_secret_key`);
    const saveAndTest = async (secret) => {
        await tab.goto(`${counter.origin}/wp-admin/admin.php?page=wc-settings&tab=checkout&section=${PWS}`);
        await key.fill(secret);
        await tab.getByRole('button', { name: 'Save changes' }).click();
        await tab.getByText('Your settings have been saved.').waitFor();
        assert.equal(await key.inputValue(), '');
        assert.ok(!(await tab.content()).includes(secret));
        await tab.getByRole('link', { name: 'Test the settings that are saved' }).click();
        await tab.waitForURL('**payments_test=**');
        return (await tab.locator('li', { hasText: /^\s*[✓✗]/ }).allTextContents()).join('\n');
    };
    assert.match(await saveAndTest('another-secret-key'), /✗ .*: the provider refuses the keys/);
    assert.match(await saveAndTest('demo-secret-key'), /✓ .*: the settings are complete, and the provider answers/);
});

test('hpos', 'blocks', 'no problem of the plugin is logged, and no card is in a log or in the database', async ({ counter }) => {
    const folder = `${counter.folder}/site/wp-content/uploads/wc-logs`;
    const logs = [`${counter.folder}/debug.log`, ...(fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [])];
    const text = logs.filter((file) => fs.existsSync(file) && fs.statSync(file).isFile()).map((file) => fs.readFileSync(file, 'utf8')).join('\n');
    assert.deepEqual(text.split('\n').filter((line) => /integrations\/woocommerce\/src|4155650100416111|4589963225894781/.test(line)), []);
    assert.equal(await counter.ask(`find-${GOOD}`), 'nothing');
    assert.notEqual(await counter.ask('find-Ada'), 'nothing', 'it looks everywhere');
});

module.exports = { tests };
