/* node --test: the scripts of the two checkouts, with a small double of wp.element and of the page. */
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const script = (name) => fs.readFileSync(path.join(__dirname, '..', 'assets', name), 'utf8');

/* Runs blocks.js, and returns what it registered. */
const register = (settings) => {
    const registered = [];
    const effects = [];
    const element = {
        createElement: (type, props, ...children) => ({ type, props: props ?? {}, children: children.flat().filter((child) => child !== null) }),
        useEffect: (effect) => effects.push(effect),
        useRef: (current) => ({ current }),
        useState: (value) => [value, () => {}],
        RawHTML: 'raw',
    };
    const window = {
        wp: { element, htmlEntities: { decodeEntities: (text) => text.replace('&amp;', '&') } },
        wc: { wcBlocksRegistry: { registerPaymentMethod: (method) => registered.push(method) }, wcSettings: { getSetting: (name, otherwise) => settings[name] ?? otherwise } },
        paymentsWooCommerceBlocks: {
            methods: ['payments_finrota_pws', 'payments_hepsipay_frame', 'payments_finrota_hpm'], url: '/?wc-ajax=payments_plans', nonce: 'n', order: '', key: '',
            texts: { number: 'Card number', holder: 'Name', expiry: 'Expiry', cvv: 'Code', plans: 'Installments', missing: 'Fill in' },
        },
    };
    vm.runInNewContext(script('blocks.js'), { window, URLSearchParams, fetch: () => Promise.reject(new Error('no network')) });

    return { registered, effects };
};

const card = { title: 'Card &amp; more', description: '', card: true, plans: true, supports: ['products', 'refunds'] };
const frame = { title: 'Hepsipay', description: '<p>In a frame</p>', card: false, plans: false, supports: ['products'] };

test('registers the methods that are active', () => {
    const { registered } = register({ payments_finrota_pws_data: card, payments_hepsipay_frame_data: frame });
    assert.deepStrictEqual(registered.map(({ name, ariaLabel }) => [name, ariaLabel]), [['payments_finrota_pws', 'Card & more'], ['payments_hepsipay_frame', 'Hepsipay']]);
    assert.ok(registered.every(({ canMakePayment }) => canMakePayment()));
    assert.deepStrictEqual([...registered[0].supports.features], ['products', 'refunds']);
});

/* Draws the content of the card method, and returns what is done when the order is placed. */
const setUp = (typed) => {
    const { registered, effects } = register({ payments_finrota_pws_data: card });
    let placed;
    const props = {
        eventRegistration: { onPaymentSetup: (callback) => { placed = callback; return () => {}; } },
        emitResponse: { responseTypes: { SUCCESS: 'success', ERROR: 'error' } },
        billing: { cartTotal: { value: 100 } },
    };
    const content = registered[0].content.type(props);
    const drawn = content.children[0];
    const form = drawn.type(drawn.props);
    form.props.ref.current = { querySelector: (selector) => ({ value: typed[/_([a-z]+)"\]$/.exec(selector)[1]] }) };
    effects[0]();

    return { form, placed };
};

test('sends what was typed, and keeps it in the fields alone', () => {
    const { form, placed } = setUp({ number: ' 4155 6501 0041 6111 ', holder: 'Ada', expiry: '01/50', cvv: '715' });
    const inputs = form.children.slice(0, 4).map(({ children }) => children[1].props);
    assert.deepStrictEqual(inputs.map(({ name, autoComplete }) => [name, autoComplete]), [
        ['payments_finrota_pws_number', 'cc-number'], ['payments_finrota_pws_holder', 'cc-name'], ['payments_finrota_pws_expiry', 'cc-exp'], ['payments_finrota_pws_cvv', 'cc-csc'],
    ]);
    assert.ok(inputs.every((input) => !('value' in input)));
    assert.deepStrictEqual(JSON.parse(JSON.stringify(placed())), {
        type: 'success',
        meta: { paymentMethodData: { payments_finrota_pws_plan: '', payments_finrota_pws_number: '4155 6501 0041 6111', payments_finrota_pws_holder: 'Ada', payments_finrota_pws_expiry: '01/50', payments_finrota_pws_cvv: '715' } },
    });
});

test('an empty field is said', () => {
    const { placed } = setUp({ number: '', holder: 'Ada', expiry: '01/50', cvv: '715' });
    assert.deepStrictEqual(JSON.parse(JSON.stringify(placed())), { type: 'error', message: 'Fill in' });
});

test('the classic checkout asks once for six digits, and shows what comes', async () => {
    const asked = [];
    let typed;
    const made = [];
    const node = (name) => ({ name, style: {}, children: [], append(...children) { this.children.push(...children); }, addEventListener(event, call) { this[event] = call; } });
    const place = { replaceChildren: (...children) => { place.children = children; }, children: [] };
    const chosen = { value: '' };
    const form = { dataset: { method: 'payments_finrota_pws' }, querySelector: () => chosen };
    const document = {
        addEventListener: (event, call) => { typed = call; },
        getElementById: () => place,
        createElement: (name) => { made.push(node(name)); return made.at(-1); },
    };
    const fetch = async (url, { body }) => {
        asked.push(body.get('bin'));

        return { json: async () => ({ plans: [{ value: '1:100', text: 'one' }, { value: '3:110', text: 'three' }] }) };
    };
    vm.runInNewContext(script('checkout.js'), { window: { paymentsWooCommerce: { url: '/', nonce: 'n', order: '', key: '' } }, document, fetch, URLSearchParams, Map });
    const type = (value) => typed({ target: { id: 'payments_finrota_pws_number', value, closest: () => form } });
    for (const value of ['4155', '4155 65', '4155 650', '4155 6501']) {
        type(value);
    }
    await new Promise((done) => { setImmediate(done); });
    assert.deepStrictEqual(asked, ['415565']);
    assert.strictEqual(place.children.length, 2);
    assert.strictEqual(chosen.value, '1:100');
    place.children[1].children[0].change();
    assert.strictEqual(chosen.value, '3:110');
    type('41');
    assert.deepStrictEqual([place.children.length, chosen.value], [0, '']);
});
