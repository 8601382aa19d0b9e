'use strict';

// Customers and people of a shop with the plugin for WooCommerce, in headless Chromium: ./dev browser. WordPress is real, WooCommerce the
// double of integrations/woocommerce/tests. Each test compares page, order and attempts with what the providers booked.

const assert = require('node:assert/strict');
const fs = require('node:fs');

const { FAULTS, PARAMETERS } = require('./faults.js');

const [PWS, WEBPOS, FRAME, HPM] = ['payments_finrota_pws', 'payments_hstmobil_webpos', 'payments_hepsipay_frame', 'payments_finrota_hpm'];
const GOOD = '4155650100416111';
const BY_PAGE = '4589963225894781';

const tests = [];

/** With all ways to pay set up. */
function test(name, run, options = {}) {
    const withSettings = async (parties) => {
        await parties.counter.ask('set-up');
        await run(parties);
    };
    tests.push({ name: `WooCommerce: ${name}`, run: withSettings, options: { locale: 'en-GB', ...options }, on: 'wordpress' });
}

/* --- what people do -------------------------------------------------------------------------- */

async function fillIn(tab, id, card = GOOD) {
    await tab.locator(`#${id}`).check();
    await typeCard(tab, id, card);
}

/** Where the card is typed at the checkout. */
async function typeCard(tab, id, card) {
    if (id === PWS || id === WEBPOS) {
        for (const [field, value] of Object.entries({ number: card, holder: 'Ada Yılmaz', expiry: '12/50', cvv: '987' })) {
            await tab.locator(`#${id}_${field}`).fill(value);
        }
    }
}

async function toCheckout({ tab, counter }, id = PWS, card = GOOD) {
    await tab.goto(counter.origin);
    await tab.getByRole('button', { name: 'Add to cart' }).click();
    await tab.waitForURL('**/checkout/');
    await fillIn(tab, id, card);
}

/** The button, up to where it leads: the bank, the page of thanks, or the checkout again. */
async function place(tab) {
    await tab.locator('#place_order').click();
    await tab.locator('input[name=otp], #text, [role=alert]').first().waitFor();
}

async function atBank(place, code = '123456', action = 'submit') {
    await place.locator('input[name=otp]').fill(code);
    await place.locator(`button[value=${action}]`).click();
}

async function numberOf({ tab, counter }) {
    return (await tab.context().cookies(counter.origin)).find((cookie) => cookie.name === 'order').value;
}

async function logIn({ tab, counter }, name) {
    await tab.goto(`${counter.origin}/wp-login.php`);
    await tab.locator('#user_login').fill(name);
    await tab.locator('#user_pass').fill('password');
    await tab.locator('#wp-submit').click();
    await tab.waitForURL('**/wp-admin/**');
}

/** Six hours go by, again and again, until no payment is open. */
async function untilEnded(counter, number) {
    for (let hours = 0; hours < 48; hours += 6) {
        if (!(await counter.books(number)).attempts.some((attempt) => ['starting', 'waiting'].includes(attempt.state))) {
            return;
        }
        await counter.ask('later');
    }
}

async function until(counter, number, state) {
    for (let i = 0; i < 100; i++) {
        if ((await counter.books(number)).state === state) {
            return;
        }
        await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`order ${number} is not ${state}`);
}

/* --- what must hold --------------------------------------------------------------------------- */

async function assertPaid({ tab, counter }, number) {
    assert.match(await tab.textContent('#text'), /Thank you/);
    return assertCharged(counter, number);
}

async function assertCharged(counter, number) {
    const books = await counter.books(number);
    assert.deepEqual([books.state, books.paid, books.charges.length], ['processing', true, 1], 'charged once');
    assert.equal(books.attempts.filter((attempt) => attempt.wins === '1').length, 1);
    return books;
}

async function assertNotPaid(counter, number, ...states) {
    const books = await counter.books(number);
    assert.deepEqual([books.paid, books.charges.length], [false, 0]);
    assert.ok(states.includes(books.state), books.state);
    return books;
}

/** Nowhere is a button that pays this order, and nothing says that it failed. */
async function assertNoButton({ tab, counter }, number) {
    for (const page of [`order-received/${number}/?key=wc_order_${number}`, `order-pay/${number}/?key=wc_order_${number}`, '']) {
        await tab.goto(`${counter.origin}/checkout/${page}`);
        assert.equal(await tab.locator('#place_order').count(), 0, page);
        assert.equal(await tab.getByText('Nothing was charged').count(), 0, page);
    }
    await tab.goto(`${counter.origin}/checkout/order-received/${number}/?key=wc_order_${number}`);
    assert.match(await tab.textContent('#text'), /do not pay again/);
}

/* --- paid -------------------------------------------------------------------------------------- */

for (const who of ['ada', 'nobody']) {
    test(`finrota.pws is paid by ${who}, who is the same after the way back from the bank`, async ({ tab, counter }) => {
        if (who !== 'nobody') {
            await logIn({ tab, counter }, who);
        }
        await toCheckout({ tab, counter });
        await place(tab);
        assert.equal(new URL(tab.url()).hostname, '127.0.0.1');
        await atBank(tab);
        await tab.locator('#text').waitFor();
        const books = await assertPaid({ tab, counter }, await numberOf({ tab, counter }));
        assert.match(books.notes.join(), /100,00/);
        await tab.goto(counter.origin);
        assert.equal(await tab.textContent('#who'), who);
    });
}

test('the way back without a session: the order is paid, and its page says so', async ({ tab, counter }) => {
    await toCheckout({ tab, counter });
    await place(tab);
    const number = await numberOf({ tab, counter });
    await tab.context().clearCookies();
    await atBank(tab);
    await tab.locator('#text').waitFor();
    await assertPaid({ tab, counter }, number);
    assert.deepEqual(await tab.context().cookies(counter.origin), [], 'the way back starts none');
});

test('hstmobil.webpos is paid in a frame of a page that the provider sends, which is sealed on its way', async ({ tab, counter }) => {
    await toCheckout({ tab, counter }, WEBPOS, BY_PAGE);
    await tab.locator('#place_order').click();
    await atBank(tab.frameLocator('iframe'));
    await tab.locator('#text').waitFor();
    await assertPaid({ tab, counter }, await numberOf({ tab, counter }));
});

test('hepsipay.frame is paid in its frame, and leaves it', async ({ tab, counter }) => {
    await toCheckout({ tab, counter }, FRAME);
    await tab.locator('#place_order').click();
    await tab.frameLocator('iframe').locator('button[value=card]').click();
    await atBank(tab.frameLocator('iframe'));
    await tab.locator('#text').waitFor();
    assert.match(tab.url(), /order-received/);
    await assertPaid({ tab, counter }, await numberOf({ tab, counter }));
});

test('finrota.hpm: the message comes before the return', async ({ tab, counter }) => {
    await toCheckout({ tab, counter }, HPM);
    await tab.locator('#place_order').click();
    await tab.locator('button[value=pay]').waitFor();
    const number = await numberOf({ tab, counter });
    const answer = await fetch(tab.url(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'pay' }) });
    await until(counter, number, 'processing');
    await tab.goto(answer.headers.get('location'));
    await tab.locator('#text').waitFor();
    await assertPaid({ tab, counter }, number);
});

test('three installments: their price is shown and charged, and the surcharge is a fee of the order', async ({ tab, counter }) => {
    await toCheckout({ tab, counter });
    const three = tab.locator(`#${PWS}_plans label`, { hasText: /^\s*3 / });
    assert.match(await three.textContent(), /101,59/);
    await three.locator('input').check();
    await place(tab);
    await atBank(tab);
    await tab.locator('#text').waitFor();
    const books = await assertPaid({ tab, counter }, await numberOf({ tab, counter }));
    assert.deepEqual([books.total, books.fees, Number(books.charges[0].amount)], ['101.59', ['1.59'], 101.59]);
    assert.equal(await tab.textContent('#total'), '101.59');
});

/* --- not paid, and not known --------------------------------------------------------------------- */

test('a wrong code, twice: nothing was charged, and the same order is paid by another click, which is a double one', async ({ tab, counter }) => {
    await toCheckout({ tab, counter });
    await place(tab);
    await atBank(tab, '000000');
    await atBank(tab, '000000');
    await tab.locator('#text').waitFor();
    assert.match(await tab.textContent('#text'), /Nothing was charged/);
    const number = await numberOf({ tab, counter });
    await assertNotPaid(counter, number, 'failed');
    await tab.getByRole('link', { name: 'Pay' }).click();
    await fillIn(tab, PWS);
    await tab.locator('#place_order').dblclick();
    await atBank(tab);
    await tab.locator('#text').waitFor();
    await assertPaid({ tab, counter }, number);
});

test('a wrong card: words for the customer, and nothing is sent', async ({ tab, counter }) => {
    await toCheckout({ tab, counter }, PWS, '41556501');
    await place(tab);
    assert.equal(await tab.textContent('[role=alert]'), 'Please check the card number.');
    assert.equal(await tab.locator(`#${PWS}_number`).inputValue(), '');
    assert.deepEqual((await assertNotPaid(counter, await numberOf({ tab, counter }), 'pending')).attempts, []);
});

test('back from the bank, and nobody can be asked: no button pays again; then the page finds the payment', async ({ tab, counter }) => {
    await toCheckout({ tab, counter });
    await place(tab);
    const number = await numberOf({ tab, counter });
    await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500 });
    await atBank(tab);
    await tab.locator('#text').waitFor();
    await assertNoButton({ tab, counter }, number);
    assert.equal((await counter.books(number)).state, 'on-hold');
    await counter.calm();
    await counter.ask('later');
    await tab.reload();
    await assertPaid({ tab, counter }, number);
});

for (const fault of Object.keys(FAULTS)) {
    test(`fault "${fault}": order, attempts and books agree, and the customer is charged once`, async ({ tab, counter }) => {
        await toCheckout({ tab, counter });
        await counter.fault(fault, '/pws/payment', { method: 'POST', ...PARAMETERS[fault] });
        await place(tab);
        assert.deepEqual((await counter.call('GET', 'faults')).faults, [], 'played');
        const number = await numberOf({ tab, counter });
        if (await tab.locator('#text').count() === 1) {      // it is not known
            await assertNoButton({ tab, counter }, number);
            await untilEnded(counter, number);
            await assertNotPaid(counter, number, 'failed', 'on-hold');
            await tab.reload();
            if ((await counter.books(number)).state === 'on-hold') {
                await assertNoButton({ tab, counter }, number);
                return;
            }
            await tab.getByRole('link', { name: 'Pay' }).click();
            await tab.locator('#place_order').waitFor();
        }
        if (await tab.locator('#place_order').count() === 1) {
            await fillIn(tab, PWS);
            await place(tab);
        }
        await atBank(tab);
        await tab.locator('#text').waitFor();
        await assertPaid({ tab, counter }, number);
    });
}

/* --- the administration --------------------------------------------------------------------------- */

test('the settings of a way to pay: keys are saved and not shown again; the test of them', async ({ tab, counter }) => {
    await logIn({ tab, counter }, 'admin');
    const page = `${counter.origin}/wp-admin/admin.php?page=wc-settings&section=${PWS}`;
    const key = tab.locator(`#woocommerce_${PWS}_secret_key`);
    const save = async (secret) => {
        await tab.goto(page);
        await key.fill(secret);
        const saved = tab.waitForResponse((answer) => answer.request().method() === 'POST');
        await tab.getByRole('button', { name: 'Save changes' }).click();
        await saved;
        await tab.waitForLoadState();
    };
    const look = async () => {
        await tab.getByRole('link', { name: 'Test the settings that are saved' }).click();
        await tab.waitForURL('**payments_test=**');
        return tab.locator('li', { hasText: /^\s*[✓✗]/ }).allTextContents();
    };
    await save('another-secret-key');
    assert.equal(await key.inputValue(), '');
    assert.ok(!(await tab.content()).includes('another-secret-key'));
    assert.ok((await look()).some((line) => /✗ .*: the provider refuses the keys/.test(line)));
    await save('demo-secret-key');
    const lines = await look();
    assert.ok(lines.some((line) => /✓ .*: the settings are complete, and the provider answers/.test(line)), lines.join('\n'));
    assert.ok(lines.some((line) => /✗ The shop has https/.test(line)), 'this one has not');
    await save('two words');
    assert.match(await tab.textContent('.problem'), /a key has visible characters only/);
    assert.ok((await look()).some((line) => /✓ .*: the settings are complete/.test(line)), 'it was not changed');
    assert.deepEqual((await counter.call('GET', 'bookings?kind=link')).bookings.filter((booking) => booking.orderReference === 'test'), []);
});

test('money back on the page of the order: a part, an answer that is lost, found later; notes say it in words', async ({ tab, counter }) => {
    await toCheckout({ tab, counter });
    await place(tab);
    await atBank(tab);
    await tab.locator('#text').waitFor();
    const number = await numberOf({ tab, counter });
    await assertPaid({ tab, counter }, number);
    await logIn({ tab, counter }, 'admin');
    const page = `${counter.origin}/wp-admin/admin.php?page=wc-orders&id=${number}`;
    const giveBack = async (amount) => {
        await tab.goto(page);
        await tab.getByLabel('Amount').fill(amount);
        await tab.getByRole('button', { name: 'Refund' }).click();
        await tab.locator('#said', { hasText: /./ }).waitFor();
        return tab.textContent('#said');
    };
    assert.equal(await giveBack('30.50'), 'Refunded.');
    await counter.fault('close-before-answer', '/pws/payment/refund', { method: 'POST' });
    await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500, skip: 1 });
    assert.match(await giveBack('69.50'), /Do not make it again/);
    assert.deepEqual(await tab.locator('#refunds li').allTextContents(), ['30.50']);
    await counter.calm();
    await counter.ask('later');
    await tab.goto(page);
    assert.deepEqual((await tab.locator('#refunds li').allTextContents()).sort(), ['30.50', '69.50']);
    assert.equal(await tab.textContent('#state'), 'refunded');
    assert.match((await tab.locator('#notes li').allTextContents()).join('\n'), /30,50[^]*69,50/);
    const books = await counter.books(number);
    assert.deepEqual((await counter.refunds([books.charges[0].reference])).map((booking) => Number(booking.amount)), [30.5, 69.5]);
});

test('WordPress has logged no problem of the plugin, and no card', async ({ counter }) => {
    const file = `${counter.folder}/debug.log`;
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    assert.deepEqual(text.split('\n').filter((line) => /integrations\/woocommerce\/src|4155650100416111|4589963225894781/.test(line)), []);
});

module.exports = { BY_PAGE, FRAME, GOOD, PWS, WEBPOS, assertCharged, assertNotPaid, atBank, logIn, tests, typeCard, untilEnded };
