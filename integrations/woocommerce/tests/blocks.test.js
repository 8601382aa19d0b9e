/* node --test: the scripts of the two checkouts, with a small double of wp.element and of the page. */
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const script = (name) => fs.readFileSync(path.join(__dirname, '..', 'assets', name), 'utf8');

/* Runs blocks.js, and returns what it registered. */
const register = (settings, fetch = () => Promise.reject(new Error('no network'))) => {
    const registered = [];
    const effects = [];
    const refs = [];
    let kept = 0;
    const element = {
        createElement: (type, props, ...children) => ({ type, props: props ?? {}, children: children.flat().filter((child) => child !== null) }),
        useEffect: (effect) => effects.push(effect),
        useRef: (current) => (refs[kept++] ??= { current }),
        useState: (value) => {
            const state = (refs[kept++] ??= { current: value });

            return [state.current, (next) => { state.current = next; }];
        },
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
    vm.runInNewContext(script('blocks.js'), { window, URLSearchParams, fetch });
    const redraw = (draw) => {                              // a component, as often as wanted
        const first = refs.length;

        return (...given) => {
            kept = first;
            effects.length = 0;

            return draw(...given);
        };
    };

    return { registered, effects, redraw };
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
const setUp = (typed, fetch) => {
    const { registered, effects, redraw } = register({ payments_finrota_pws_data: card }, fetch);
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

    return { form, placed, effects, redraw };
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

test('installments are asked for again when the total changes, and their number is kept', async () => {
    let total = 100;
    const fetch = async () => {
        if (total === 0) {
            throw new Error('no network');
        }

        return { json: async () => ({ plans: [{ value: `1:${total}`, text: 'one' }, { value: `3:${total + 10}`, text: 'three' }] }) };
    };
    const { form, placed, effects, redraw } = setUp({ number: '4155 6501', holder: 'Ada', expiry: '01/50', cvv: '715' }, fetch);
    const plans = form.children.at(-1);
    const draw = redraw(plans.type);
    const at = async (bin, now) => {
        total = now;
        draw({ ...plans.props, bin, total });
        effects[0]();
        await new Promise((done) => { setImmediate(done); });

        return placed().meta.paymentMethodData.payments_finrota_pws_plan;
    };
    assert.strictEqual(await at('415565', 100), '1:100');
    const [, , three] = draw({ ...plans.props, bin: '415565', total: 100 }).children;
    three.children[0].props.onChange();
    assert.strictEqual(await at('415565', 90), '3:100');
    assert.strictEqual(await at('415565', 0), '3:100', 'nobody answers: the shop looks at it');
    assert.strictEqual(await at('5400', 90), '', 'another card');
});

/* The classic checkout, with one form of a card. Total: what the plans are made of. */
const classic = (before = '') => {
    const asked = [];
    let typed;
    let updated;
    let total = 100;
    const made = [];
    const node = (name) => ({ name, children: [], append(...children) { this.children.push(...children); }, addEventListener(event, call) { this[event] = call; } });
    const place = { replaceChildren: (...children) => { place.children = children; }, children: [] };
    const chosen = { value: '' };
    const number = { id: 'payments_finrota_pws_number', value: before, closest: () => form };
    const form = { dataset: { method: 'payments_finrota_pws' }, querySelector: (selector) => (selector.includes('_plan') ? chosen : number) };
    const document = {
        body: {},
        querySelectorAll: () => [form],
        addEventListener: (event, call) => { typed = call; },
        getElementById: () => place,
        createElement: (name) => { made.push(node(name)); return made.at(-1); },
    };
    const fetch = async (url, { body }) => {
        asked.push(body.get('bin'));

        if (total === 0) {
            throw new Error('no network');
        }
        const plans = [{ value: `1:${total}`, text: 'one' }, { value: `3:${total + 10}`, text: 'three' }];

        return { json: async () => ({ plans }) };
    };
    const window = { paymentsWooCommerce: { url: '/', nonce: 'n', order: '', key: '' }, jQuery: () => ({ on: (events, call) => { updated = call; } }) };
    vm.runInNewContext(script('checkout.js'), { window, document, fetch, URLSearchParams, Map });
    const type = (value) => {
        number.value = value;
        typed({ target: number });
    };
    const change = (now) => {
        total = now;
        updated();
    };

    return { asked, place, chosen, type, change };
};

const answered = () => new Promise((done) => { setImmediate(done); });

test('the classic checkout asks once for six digits, and shows what comes', async () => {
    const { asked, place, chosen, type } = classic();
    for (const value of ['4155', '4155 65', '4155 650', '4155 6501']) {
        type(value);
    }
    await answered();
    assert.deepStrictEqual(asked, ['415565']);
    assert.strictEqual(place.children.length, 2);
    assert.strictEqual(chosen.value, '1:100');
    place.children[1].children[0].change();
    assert.strictEqual(chosen.value, '3:110');
    type('41');
    assert.deepStrictEqual([place.children.length, chosen.value], [0, '']);
});

test('the classic checkout asks again when the total changes, and keeps the number of installments', async () => {
    const { asked, place, chosen, type, change } = classic();
    type('4155 6501');
    await answered();
    place.children[1].children[0].change();
    change(90);
    change(80);
    await answered();
    assert.deepStrictEqual(asked, ['415565', '415565', '415565']);
    assert.strictEqual(chosen.value, '3:90');
    assert.deepStrictEqual(place.children.map(({ children }) => children[0].checked), [false, true]);
    change(0);                                              // nobody answers
    await answered();
    assert.deepStrictEqual([place.children.length, chosen.value], [2, '3:90'], 'the shop looks at it');
    type('5400 00');
    assert.deepStrictEqual([place.children.length, chosen.value], [0, ''], 'another card');
});

test('the classic checkout asks for a card that was typed before the script was there', async () => {
    const { asked, chosen } = classic('4155 6501');
    await answered();
    assert.deepStrictEqual([asked, chosen.value], [['415565'], '1:100']);
});
