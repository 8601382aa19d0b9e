'use strict';

// Customers of examples/shop, in headless Chromium: ./dev browser. Each test compares the page, the order and its attempts with what
// the providers booked. All of them run again in the shop of Laravel, some on PostgreSQL.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');

const { FAULTS, PARAMETERS } = require('./faults.js');

const GOOD = '4155650100416111';
const BY_PAGE = '4589963225894781';
const POOR = '4155650100000519';

const tests = [];

const SHOPS = { shop: 'shop', postgres: 'shop on PostgreSQL', laravel: 'shop of Laravel' };

function test(name, run, options = {}, on = 'shop') {
    tests.push({ name: `${SHOPS[on]}: ${name}`, run, options: { locale: 'en-GB', ...options }, on });
}

/* --- what a customer does ----------------------------------------------------------------- */

/** Cart and details, up to the page that asks for the payment. The order's number. */
async function toPayment({ tab, counter }, way = 'finrota.pws', product = 'Stoneware cup') {
    await tab.goto(counter.origin);
    await tab.getByRole('button', { name: product }).click();
    await tab.getByRole('link', { name: 'Check out' }).click();
    await tab.getByLabel('First name').fill('Ada');
    await tab.getByLabel('Last name').fill('Yılmaz');
    await tab.getByLabel('E-mail').fill('ada@example.com');
    await tab.getByLabel('Mobile phone').fill('0555 111 22 33');
    await tab.getByRole('button', { name: 'Continue to payment' }).click();
    await tab.waitForURL('**/pay/*');
    const number = tab.url().split('/').pop();
    if (way !== 'finrota.pws') {
        await tab.goto(`${tab.url()}?with=${way}`);
    }
    return number;
}

async function typeCard(tab, number = GOOD, direct = false) {
    await tab.getByLabel('Card number').pressSequentially(number);
    await tab.getByLabel('Expiry date').fill('12/50');
    await tab.getByLabel('Security code').fill('987');
    await tab.getByLabel('Name on the card').fill('Ada Yılmaz');
    if (direct) {
        await tab.getByLabel('no 3-D Secure').check();
    }
}

function payButton(tab) {
    return tab.getByRole('button', { name: /^(Pay ₺|₺\S+ öde)/ });
}

/** At the bank's page, in the window or in a frame of it. */
async function atBank(place, code = '123456', action = 'submit') {
    await place.locator('input[name=otp]').fill(code);
    await place.locator(`button[value=${action}]`).click();
}

async function seePage(tab, state) {
    await tab.waitForSelector(`.result.${state}`);
}

/* --- what must be booked ------------------------------------------------------------------- */

async function assertPaid(counter, number, more = {}) {
    const books = await counter.books(number);
    assert.equal(books.state, 'paid');
    assert.equal(books.look, more.look ?? '');
    assert.equal(books.charges.length, more.charges ?? 1, 'charged once');
    assert.equal(books.attempts.filter((attempt) => attempt.wins).length, 1);
    assert.equal(books.paid, more.paid ?? books.total);
    return books;
}

async function assertNotPaid(counter, number) {
    const books = await counter.books(number);
    assert.equal(books.state, 'open');
    assert.equal(books.look, '');
    assert.equal(books.charges.length, 0, 'not charged');
    return books;
}

/** Nothing is booked anywhere. */
async function assertOpen(counter, number) {
    const books = await counter.books(number);
    assert.deepEqual([books.state, books.paid, books.charges.length], ['open', null, 0]);
    assert.equal(books.attempts.filter((attempt) => attempt.wins).length, 0);
}

/** Waits for what a message to the shop brings about. */
async function untilPaid(counter, number) {
    for (let i = 0; i < 100; i++) {
        if ((await counter.books(number)).state === 'paid') {
            return;
        }
        await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('the order is not paid');
}

/* --- paid through every provider ------------------------------------------------------------ */

for (const [way, card] of [['finrota.pws', GOOD], ['finrota.vpws', GOOD], ['hstmobil.webpos', GOOD]]) {
    test(`${way} is paid at the bank's page`, async ({ tab, counter }) => {
        const number = await toPayment({ tab, counter }, way);
        await typeCard(tab, card);
        await payButton(tab).click();
        await atBank(tab);
        await seePage(tab, 'paid');
        await assertPaid(counter, number);
    });
}

test('hstmobil.webpos is paid in a frame of a page that the provider sends, and leaves it', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'hstmobil.webpos');
    await typeCard(tab, BY_PAGE);
    await payButton(tab).click();
    await atBank(tab.frameLocator('iframe'));
    await seePage(tab, 'paid');
    assert.equal(tab.url(), `${counter.origin}/order/${number}`);
    await assertPaid(counter, number);
});

test('hepsipay.frame is paid in its frame, and leaves it', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'hepsipay.frame');
    await payButton(tab).click();
    await tab.frameLocator('iframe').locator('button[value=card]').click();
    await atBank(tab.frameLocator('iframe'));
    await seePage(tab, 'paid');
    assert.equal(tab.url(), `${counter.origin}/order/${number}`);
    await assertPaid(counter, number);
});

test('finrota.hpm is paid on its own page', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.hpm');
    await payButton(tab).click();
    await tab.locator('button[value=pay]').click();
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('a card is paid without 3-D Secure', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, GOOD, true);
    await payButton(tab).click();
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('three installments: their total is shown, charged and booked', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.pws', 'Reading lamp');
    const single = await payButton(tab).textContent();
    await typeCard(tab);
    await tab.getByRole('radio', { name: /^3 ×/ }).check();
    assert.notEqual(await payButton(tab).textContent(), single);
    await tab.getByLabel('Card number').fill(''); // no card, no installments: the button says what would be paid
    assert.equal(await payButton(tab).textContent(), single);
    await tab.getByLabel('Card number').pressSequentially(GOOD);
    await tab.getByRole('radio', { name: /^3 ×/ }).check();
    const shown = await tab.textContent('[data-sum]');
    assert.match(await payButton(tab).textContent(), new RegExp(shown.replace('.', '\\.')));
    await payButton(tab).click();
    await atBank(tab);
    await seePage(tab, 'paid');
    const paid = Number(shown.replace(/\D/g, ''));
    const books = await assertPaid(counter, number, { paid });
    assert.ok(paid > books.total, 'the customer pays the commission');
    assert.equal(Number(books.charges[0].amount) * 100, paid);
});

test('installments at another price than the customer saw are shown again, and nothing is charged', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.pws', 'Reading lamp');
    await typeCard(tab);
    const three = tab.getByRole('radio', { name: /^3 ×/ });
    await three.check();
    await three.evaluate((radio) => { radio.value = radio.value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)); });
    await payButton(tab).click();
    await tab.getByText('not at this price').waitFor();
    await assertNotPaid(counter, number);
});

/* --- not paid ------------------------------------------------------------------------------- */

test('a declined card is shown as not paid, and another one pays', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, POOR, true);
    await payButton(tab).click();
    await seePage(tab, 'failed');
    assert.match(await tab.textContent('.reason'), /Yetersiz bakiye/);
    await assertNotPaid(counter, number);
    await tab.getByRole('link', { name: 'Try again' }).click();
    await typeCard(tab);
    await payButton(tab).click();
    await atBank(tab);
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

for (const [what, code, action, pages] of [['a wrong code, twice', '000000', 'submit', 2], ['cancelled at the bank', '', 'cancel', 1]]) {
    for (const way of ['finrota.pws', 'hstmobil.webpos']) {
        test(`${way}: ${what}`, async ({ tab, counter }) => {
            const number = await toPayment({ tab, counter }, way);
            await typeCard(tab);
            await payButton(tab).click();
            for (let i = 0; i < pages; i++) {
                await atBank(tab, code, action);
            }
            await seePage(tab, 'failed');
            await assertNotPaid(counter, number);
        });
    }
}

test('finrota.hpm: cancelled there; the shop waits, and the same page is paid', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.hpm');
    await payButton(tab).click();
    await tab.locator('button[value=pay]').waitFor();
    const link = tab.url();
    await tab.goBack();
    await payButton(tab).click();
    await tab.locator('button[value=pay]').waitFor();
    assert.equal(tab.url(), link);
    await tab.locator('button[value=pay]').click();
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('a wrong card is a problem of its field; the card is not put back, and nothing is sent', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, '41556501');
    await tab.getByLabel('Expiry date').fill('x');
    await payButton(tab).click();
    await tab.waitForSelector('[role=alert]');
    assert.equal(await tab.textContent('#number-problem'), 'Please check the card number.');
    assert.equal(await tab.textContent('#expiry-problem'), 'Please enter month and year, such as 09/30.');
    for (const field of ['number', 'expiry', 'cvv', 'holderName']) {
        assert.equal(await tab.inputValue(`#${field}`), '', field);
    }
    assert.deepEqual((await assertNotPaid(counter, number)).attempts, []);
});

/* --- clicks, tabs, ways back ------------------------------------------------------------------ */

test('a double click pays once', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, GOOD, true);
    await payButton(tab).dblclick();
    await seePage(tab, 'paid');
    assert.equal((await assertPaid(counter, number)).attempts.length, 1);
});

test('the same form, posted five times at once, charges once', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    const form = { [counter.token]: await tab.inputValue(`#pay [name=${counter.token}]`), with: 'finrota.pws', number: GOOD, expiry: '12/50', cvv: '987', holderName: 'Ada', direct: '1' };
    await Promise.all(Array.from({ length: 5 }, () => tab.context().request.post(`${counter.origin}/pay/${number}`, { form })));
    await tab.goto(`${counter.origin}/order/${number}`);
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('back from the bank\'s page and pay again: the second page is paid, once', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab);
    await payButton(tab).click();
    await tab.waitForSelector('input[name=otp]');
    await tab.goBack();
    await tab.getByText('A payment of this order is open').waitFor();
    assert.equal(await tab.inputValue('#number'), '');
    await typeCard(tab);
    await payButton(tab).click();
    await atBank(tab);
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
    await tab.goto(`${counter.origin}/pay/${number}`);
    await seePage(tab, 'paid');
});

test('two tabs at the bank, one confirmed: charged once', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    const other = await tab.context().newPage();
    await other.goto(tab.url());
    for (const one of [tab, other]) {
        await typeCard(one);
        await payButton(one).click();
        await one.waitForSelector('input[name=otp]');
    }
    await atBank(tab);
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('two tabs at the bank, both confirmed: one delivers, the other is for a person, who gives it back', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    const other = await tab.context().newPage();
    await other.goto(tab.url());
    for (const one of [tab, other]) {
        await typeCard(one);
        await payButton(one).click();
        await one.waitForSelector('input[name=otp]');
    }
    for (const one of [tab, other]) {
        await atBank(one);
        await seePage(one, 'paid');
    }
    const books = await counter.books(number);
    assert.equal(books.state, 'paid');
    assert.notEqual(books.look, '');
    assert.equal(books.charges.length, 2, 'the customer confirmed both');
    assert.equal(books.attempts.filter((attempt) => attempt.wins).length, 1);
    await tab.goto(`${counter.origin}/orders`);
    const order = tab.locator('article', { hasText: number });
    const second = order.locator('.attempt').nth(books.attempts.findIndex((attempt) => !attempt.wins));
    await second.locator('summary').click();
    await second.getByRole('button', { name: 'Refund all' }).click();
    await tab.getByText('the money is given back').waitFor();
    const after = await counter.books(number);
    assert.deepEqual(after.attempts.filter((attempt) => attempt.kind === 'payment').map((attempt) => [attempt.wins, attempt.left]).sort(), [[false, 0], [true, after.total]].sort());
});

test('the bank is another site: the session is the same after the way back, and the cart is empty', async ({ tab, counter }) => {
    await toPayment({ tab, counter });
    const session = async () => { // the token of its forms is kept in the session
        const cookie = (await tab.context().cookies(counter.origin)).find((one) => one.name === 'shop');
        return [await tab.locator(`[name=${counter.token}]`).first().inputValue(), cookie.sameSite, cookie.httpOnly];
    };
    const before = await session();
    await typeCard(tab);
    await payButton(tab).click();
    await tab.waitForSelector('input[name=otp]');
    assert.equal(new URL(tab.url()).hostname, '127.0.0.1');
    await atBank(tab);
    await seePage(tab, 'paid');
    await tab.goto(`${counter.origin}/cart`);
    await tab.getByText('Your cart is empty').waitFor();
    await tab.goto(counter.origin);
    assert.deepEqual(await session(), [before[0], 'Lax', true]);
});

test('the browser is closed at the bank after the payment: settle books it', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab);
    await payButton(tab).click();
    await tab.waitForSelector('input[name=otp]');
    const page = tab.url();
    await tab.close();
    await fetch(page, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ otp: '123456', action: 'submit' }) });
    counter.run('tests/browser/books.php', 'due');
    counter.settle();
    await assertPaid(counter, number);
});

/* --- webhooks --------------------------------------------------------------------------------- */

test('the webhook comes before the return, three times: booked once', async ({ tab, counter }) => {
    await counter.settings({ webhookDuplicates: 2 });
    const number = await toPayment({ tab, counter }, 'finrota.hpm');
    await payButton(tab).click();
    await tab.locator('button[value=pay]').waitFor();
    const answer = await fetch(tab.url(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'pay' }) });
    await untilPaid(counter, number);
    await tab.goto(answer.headers.get('location'));
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('the webhook comes after the return: the customer waits, and the page changes by itself', async ({ tab, counter }) => {
    await counter.settings({ webhooksHeld: true });
    const number = await toPayment({ tab, counter }, 'finrota.hpm');
    await payButton(tab).click();
    await tab.locator('button[value=pay]').click();
    await seePage(tab, 'wait');
    assert.equal(await tab.getByText('Nothing was charged').count(), 0);
    assert.equal((await counter.books(number)).state, 'open');
    const webhooks = (await counter.call('GET', 'webhooks')).webhooks;
    await counter.call('POST', `webhooks/${webhooks.at(-1).id}/redeliver`);
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

test('the webhook comes without the return', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.hpm');
    await payButton(tab).click();
    await tab.locator('button[value=pay]').waitFor();
    const link = tab.url();
    await tab.close();
    await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'pay' }) });
    await untilPaid(counter, number);
    await assertPaid(counter, number);
});

test('hepsipay.frame without any webhook: the return asks', async ({ tab, counter }) => {
    await counter.settings({ webhooksHeld: true });
    const number = await toPayment({ tab, counter }, 'hepsipay.frame');
    await payButton(tab).click();
    await tab.frameLocator('iframe').locator('button[value=wallet]').click();
    await atBank(tab.frameLocator('iframe'));
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
});

/* --- what went wrong --------------------------------------------------------------------------- */

for (const fault of ['The answer is lost', 'A time-out', 'Error 500 after the charge', 'A maintenance page', 'The token has expired']) {
    test(`${fault}, ordered by a click: charged once`, async ({ tab, counter }) => {
        await tab.goto(`${counter.origin}/faults`);
        await tab.locator('form', { has: tab.getByRole('heading', { name: fault }) }).getByRole('button').click();
        await tab.getByText('None: the next call goes well.').waitFor({ state: 'detached' });
        const number = await toPayment({ tab, counter });
        await typeCard(tab, GOOD, true);
        await payButton(tab).click();
        await seePage(tab, 'paid');
        await assertPaid(counter, number);
        await tab.goto(`${counter.origin}/faults`);
        assert.match(await tab.locator('tr', { hasText: number }).textContent(), /Paid.*paid.*1$/);
    });
}

for (const [fault, phase] of Object.entries(FAULTS)) {
    test(`fault "${fault}": order, attempts and books agree, and the customer is charged once`, async ({ tab, counter }) => {
        const number = await toPayment({ tab, counter });
        await counter.fault(fault, '/pws/payment', { method: 'POST', ...PARAMETERS[fault] });
        for (let i = 0; i < 2 && await payButton(tab).isVisible(); i++) { // the customer is impatient
            await typeCard(tab, GOOD, true);
            await payButton(tab).click();
            await tab.locator('.result').waitFor();
            await tab.goto(`${counter.origin}/pay/${number}`);
        }
        assert.deepEqual((await counter.call('GET', 'faults')).faults, [], 'played');
        let books = await counter.books(number);
        for (let hours = 0; hours < 48 && books.attempts.some((attempt) => ['starting', 'waiting'].includes(attempt.state)); hours += 6) {
            counter.run('tests/browser/books.php', 'later');
            counter.settle();
            books = await counter.books(number);
        }
        await tab.goto(`${counter.origin}/order/${number}`);
        if (books.charges.length === 0) {
            await assertOpen(counter, number);
            await seePage(tab, 'look'); // nobody says that no charge will follow, or a person looks
            return;
        }
        await assertPaid(counter, number);
        await seePage(tab, 'paid');
    }, {}, phase === 'connection' ? 'postgres' : 'shop'); // a new connection is needed
}

test('a time-out, and nobody can be asked: the customer waits; then settle books it', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await counter.fault('no-answer', '/pws/payment', { method: 'POST' });
    await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500 });
    await tab.getByLabel('Card number').fill(GOOD);
    await tab.getByLabel('Expiry date').fill('12/50');
    await tab.getByLabel('Security code').fill('987');
    await tab.getByLabel('Name on the card').fill('Ada');
    await tab.getByLabel('no 3-D Secure').check();
    await payButton(tab).click();
    await seePage(tab, 'wait');
    assert.equal(await tab.textContent('h1'), 'Your payment is on its way');
    assert.equal((await counter.books(number)).state, 'open');
    await tab.close();
    await counter.calm();
    counter.run('tests/browser/books.php', 'due');
    assert.match(counter.settle(), /settled [1-9]/);
    await assertPaid(counter, number);
}, { javaScriptEnabled: false });

/* --- money back ---------------------------------------------------------------------------------- */

test('money back: a part, an answer that is lost, an open refund explained, settled, the rest', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, GOOD, true);
    await payButton(tab).click();
    await seePage(tab, 'paid');
    const order = tab.locator('article', { hasText: number });
    const giveBack = async (button, amount) => {
        await tab.goto(`${counter.origin}/orders`);
        await order.locator('summary').first().click();
        const form = order.locator('form', { has: tab.getByRole('button', { name: button }) });
        if (amount) {
            await form.getByLabel('Amount').fill(amount);
        }
        await form.getByRole('button').click();
    };
    await giveBack('Refund a part', '49,00');
    await tab.getByText('the money is given back').waitFor();
    await counter.fault('close-before-answer', '/pws/payment/refund');
    await counter.fault('status', '/pws/payment', { method: 'GET', status: 502, times: 500, skip: 1 });
    await giveBack('Refund a part', '100.00');
    await tab.getByText('the provider has not answered yet').waitFor();
    await giveBack('Refund all');
    await tab.getByText('Another refund of this payment has no answer yet').waitFor();
    await counter.calm();
    counter.run('tests/browser/books.php', 'due');
    await tab.goto(`${counter.origin}/orders`);
    await tab.getByRole('button', { name: 'Settle what is open' }).click();
    await tab.getByText(/settled [1-9]/).waitFor();
    await giveBack('Refund all');
    await tab.getByText('the money is given back').waitFor();
    const books = await counter.books(number);
    assert.equal(books.state, 'paid');
    assert.equal(books.look, '');
    assert.deepEqual(books.attempts.map((attempt) => [attempt.kind, attempt.state]).sort(), [['payment', 'back'], ['refund', 'done'], ['refund', 'done'], ['refund', 'done']]);
    const refunds = await counter.refunds([books.charges[0].reference]);
    assert.deepEqual(refunds.map((booking) => Number(booking.amount)), [49, 100, 200]);
});

test('a payment is cancelled', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await typeCard(tab, GOOD, true);
    await payButton(tab).click();
    await seePage(tab, 'paid');
    await tab.goto(`${counter.origin}/orders`);
    const order = tab.locator('article', { hasText: number });
    await order.locator('summary').first().click();
    await order.getByRole('button', { name: 'Cancel' }).click();
    await tab.getByText('the money is given back').waitFor();
    const books = await counter.books(number);
    assert.equal((await counter.refunds([books.charges[0].reference])).length, 1);
    assert.equal(books.attempts[0].left, 0);
});

/* --- without scripts, by keyboard, with care ------------------------------------------------------- */

test('without JavaScript: installments by a button, paid at the bank', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'finrota.pws', 'Tea kettle');
    await tab.getByLabel('First 6 digits of your card').fill('415565');
    await tab.getByRole('button', { name: 'Show installments' }).click();
    await tab.getByRole('radio', { name: /^6 ×/ }).check();
    await tab.getByLabel('Card number').fill(GOOD);
    await tab.getByLabel('Expiry date').fill('12/50');
    await tab.getByLabel('Security code').fill('987');
    await tab.getByLabel('Name on the card').fill('Ada');
    await payButton(tab).click();
    await atBank(tab);
    await tab.locator('button', { hasText: 'Devam' }).click({ timeout: 500 }).catch(() => {}); // a form that cannot post itself
    await seePage(tab, 'paid');
    const books = await counter.books(number);
    await assertPaid(counter, number, { paid: books.paid });
    assert.ok(books.paid > books.total);
}, { javaScriptEnabled: false });

test('without JavaScript: the frame ends with a link', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter }, 'hepsipay.frame');
    await payButton(tab).click();
    const frame = tab.frameLocator('iframe');
    await frame.locator('button[value=loan]').click();
    await frame.locator('button', { hasText: 'Devam' }).click();
    await frame.getByRole('link', { name: 'To your order' }).click();
    await seePage(tab, 'paid');
    await assertPaid(counter, number);
}, { javaScriptEnabled: false });

test('by keyboard alone', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await tab.getByLabel('Card number').focus();
    await tab.keyboard.type(GOOD);
    await tab.getByRole('radio', { name: /^2 ×/ }).waitFor();
    for (const text of ['1250', '987', 'Ada Yılmaz']) {
        await tab.keyboard.press('Tab');
        await tab.keyboard.type(text);
    }
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowDown');
    await tab.getByRole('radio', { name: /^2 ×/ }).and(tab.locator(':checked')).waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await atBank(tab);
    await seePage(tab, 'paid');
    const books = await counter.books(number);
    await assertPaid(counter, number, { paid: books.paid });
});

test('a form of another session is refused', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    const form = { [counter.token]: '0'.repeat(32), with: 'finrota.pws', number: GOOD, expiry: '12/50', cvv: '987', holderName: 'Ada', direct: '1' };
    for (const route of [`pay/${number}`, 'cart', 'settle', 'orders/reverse', 'faults']) {
        assert.equal((await tab.context().request.post(`${counter.origin}/${route}`, { form })).status(), counter.refused, route);
    }
    await assertNotPaid(counter, number);
});

test('what a customer types is text on every page', async ({ tab, counter }) => {
    await toPayment({ tab, counter });
    await tab.goto(`${counter.origin}/checkout`);
    const name = '"><b id="injected">&amp;</b>';
    await tab.getByLabel('First name').fill(name);
    await tab.getByLabel('E-mail').fill('nobody');
    await tab.getByRole('button', { name: 'Continue to payment' }).click();
    await tab.waitForSelector('#email-problem');
    assert.equal(await tab.inputValue('#name'), name);
    assert.equal(await tab.locator('#injected').count(), 0);
});

test('in Turkish', async ({ tab, counter }) => {
    const number = await toPayment({ tab, counter });
    await tab.getByRole('link', { name: 'Türkçe' }).click();
    assert.equal(await tab.getAttribute('html', 'lang'), 'tr');
    await tab.getByLabel('Kart numarası').fill(GOOD);
    await tab.getByLabel('Son kullanma').fill('12/50');
    await tab.getByLabel('Güvenlik kodu').fill('987');
    await tab.getByLabel('Kart üzerindeki ad').fill('Ada');
    assert.match(await payButton(tab).textContent(), /^₺349,00 öde$/);
    await payButton(tab).click();
    await atBank(tab);
    await seePage(tab, 'paid');
    assert.equal(await tab.textContent('h1'), 'Teşekkürler, ödendi');
    await assertPaid(counter, number);
});

/* --- how it looks ------------------------------------------------------------------------------------- */

/** What every page must have for a screen reader, and for a phone. */
async function assertReadable(tab, name) {
    const found = await tab.evaluate(() => ({
        unnamed: [...document.querySelectorAll('input:not([type=hidden]), select, button, a')].filter((one) => !(one.labels?.length || one.textContent.trim() || one.ariaLabel)).map((one) => one.outerHTML),
        headings: document.querySelectorAll('h1').length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        inline: [...document.querySelectorAll('script:not([src]), style, [style], [onclick]')].map((one) => one.outerHTML.slice(0, 80)),
    }));
    assert.deepEqual(found, { unnamed: [], headings: 1, wide: 0, inline: [] }, name);
}

for (const [width, height, scheme, locale] of [[390, 844, 'light', 'tr-TR'], [390, 844, 'dark', 'en-GB'], [1280, 900, 'light', 'en-GB'], [1280, 900, 'dark', 'tr-TR']]) {
    test(`pages at ${width} pixels, ${scheme}`, async ({ tab, counter, folder }) => {
        const show = async (name) => {
            await assertReadable(tab, name); // before the screenshot, which adds styles of its own
            await tab.mouse.move(0, 0);
            await tab.screenshot({ path: path.join(folder, `shop-${width}-${scheme}-${name}.png`), fullPage: true });
        };
        const go = (where) => tab.goto(`${counter.origin}${where}`);
        await go('/');
        await show('1-products');
        for (const product of [0, 2]) {
            await go('/');
            await tab.locator('.product button').nth(product).click();
            await tab.waitForURL('**/cart');
        }
        await show('2-cart');
        await go('/checkout');
        await tab.fill('#name', 'Ada');
        await tab.click('main button');
        await tab.waitForSelector('[role=alert]');
        await show('3-details-problem');
        for (const [field, value] of Object.entries({ name: 'Ada', surname: 'Yılmaz', email: 'ada@example.com', phone: '+905551112233' })) {
            await tab.fill(`#${field}`, value);
        }
        await tab.click('main button');
        await tab.waitForURL('**/pay/*');
        const number = tab.url().split('/').pop();
        await tab.locator('#number').pressSequentially('415565');
        await tab.locator('.plan').first().waitFor();
        await show('4-pay');
        await tab.click('#pay button.big');
        await tab.waitForSelector('[role=alert]');
        await show('5-pay-problem');
        await go(`/pay/${number}?with=hepsipay.frame`);
        await payButton(tab).click();
        await tab.frameLocator('iframe').locator('button').first().waitFor();
        await show('6-frame');
        await go(`/order/${number}`);
        await show('7-wait');
        await go(`/pay/${number}?with=finrota.pws`);
        for (const [field, value] of Object.entries({ number: POOR, expiry: '12/50', cvv: '987', holderName: 'Ada' })) {
            await tab.fill(`#${field}`, value);
        }
        await tab.check('[name=direct]');
        await payButton(tab).click();
        await seePage(tab, 'failed');
        await show('8-failed');
        await go(`/pay/${number}?with=finrota.pws`);
        for (const [field, value] of Object.entries({ number: GOOD, expiry: '12/50', cvv: '987', holderName: 'Ada' })) {
            await tab.fill(`#${field}`, value);
        }
        await tab.check('[name=direct]');
        await payButton(tab).click();
        await seePage(tab, 'paid');
        await show('9-paid');
        await go('/orders');
        await tab.locator('summary').first().click();
        await show('10-orders');
        await go('/log');
        await tab.locator('summary').first().click();
        await show('11-log');
        await go('/faults');
        await show('12-faults');
        await assertPaid(counter, number);
    }, { viewport: { width, height }, colorScheme: scheme, locale, deviceScaleFactor: 1 });
}

test('no card is in the shop\'s database, sessions or log', async ({ counter }) => {
    const files = counter.written();
    assert.ok(files.length > 2);
    for (const file of files) {
        const text = fs.readFileSync(file, 'latin1');
        for (const card of [GOOD, BY_PAGE, POOR]) {
            assert.ok(!text.includes(card) && !text.includes(card.replace(/(\d{4})(?=\d)/g, '$1 ')), `${file} has ${card}`);
        }
        assert.ok(!/"(cvv|cvc|cv2|securityCode)":\s*"?987/i.test(text), `${file} has a security code`);
    }
});

/* --- once more, in the shop of Laravel ----------------------------------------------------------------- */

for (const one of tests.filter((known) => !known.options.viewport || known.options.viewport.width === 390 && known.options.colorScheme === 'dark')) { // the pages are the same: one look
    tests.push({ ...one, name: one.name.replace(SHOPS[one.on], SHOPS.laravel), on: 'laravel' });
}

for (const [way, pay] of [
    ['finrota.pws', (tab) => atBank(tab)],
    ['hepsipay.frame', (tab) => tab.frameLocator('iframe').locator('button[value=card]').click().then(() => atBank(tab.frameLocator('iframe')))],
]) {
    test(`${way}: who is logged in is still logged in after the way back from the bank`, async ({ tab, counter }) => {
        await tab.goto(`${counter.origin}/account`);
        await tab.getByLabel('Name').fill('Ada Yılmaz');
        await tab.getByLabel('E-mail').fill(`ada-${way}@example.com`);
        await tab.getByLabel('Password').fill('correct horse');
        await tab.getByRole('button', { name: 'Open the account' }).click();
        assert.equal(await tab.textContent('#who'), 'Ada Yılmaz');
        const number = await toPayment({ tab, counter }, way);
        if (way === 'finrota.pws') {
            await typeCard(tab);
        }
        await payButton(tab).click();
        await pay(tab);
        await seePage(tab, 'paid');
        await tab.goto(`${counter.origin}/account`);
        assert.equal(await tab.textContent('#who'), 'Ada Yılmaz');
        await assertPaid(counter, number);
    }, {}, 'laravel');
}

/* --- once more, on PostgreSQL ------------------------------------------------------------------------- */

const ON_POSTGRES = [
    "finrota.pws is paid at the bank's page",
    'hepsipay.frame is paid in its frame, and leaves it',
    'three installments: their total is shown, charged and booked',
    'the same form, posted five times at once, charges once',
    'two tabs at the bank, both confirmed: one delivers, the other is for a person, who gives it back',
    'a time-out, and nobody can be asked: the customer waits; then settle books it',
    'money back: a part, an answer that is lost, an open refund explained, settled, the rest',
];
for (const name of ON_POSTGRES) {
    const one = tests.find((known) => known.name === `shop: ${name}`);
    tests.push({ ...one, name: `${SHOPS.postgres}: ${name}`, on: 'postgres' });
}

module.exports = { tests };
