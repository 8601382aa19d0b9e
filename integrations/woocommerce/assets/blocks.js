/* The checkout made of blocks, without a build step: elements of wp.element. */
(() => {
    'use strict';
    const { createElement: make, useEffect, useRef, useState, RawHTML } = window.wp.element;
    const { registerPaymentMethod } = window.wc.wcBlocksRegistry;
    const { getSetting } = window.wc.wcSettings;
    const { decodeEntities } = window.wp.htmlEntities;
    const shop = window.paymentsWooCommerceBlocks;
    const fields = [['number', 'cc-number', 'numeric', 23], ['holder', 'cc-name', 'text', 100], ['expiry', 'cc-exp', 'numeric', 7], ['cvv', 'cc-csc', 'numeric', 4]];

    /* Null: nobody answered. */
    const ask = async (method, bin) => {
        try {
            const body = new URLSearchParams({ method, bin, nonce: shop.nonce, order: shop.order, key: shop.key });

            return (await (await fetch(shop.url, { method: 'POST', body })).json()).plans;
        } catch {
            return null;
        }
    };

    const Plans = ({ id, bin, total, choose }) => {
        const [plans, setPlans] = useState([]);
        const [value, setValue] = useState('');
        const last = useRef({ bin: '', value: '' });
        const select = (chosen) => { last.current.value = chosen; setValue(chosen); choose(chosen); };
        const count = (chosen) => chosen.split(':')[0];

        /* Who chose three installments has three of them, at what they cost now. Without an answer a choice stays: the shop refuses one that costs something else by now. */
        const show = (found) => {
            setPlans(found);
            select((found.find((plan) => count(plan.value) === count(last.current.value)) ?? found[0])?.value ?? '');
        };
        useEffect(() => {
            let isGone = false;
            if (last.current.bin !== bin) {
                last.current.bin = bin;
                show([]);
            }
            if (bin.length === 6) {
                ask(id, bin).then((found) => isGone || found === null || show(found));
            }

            return () => { isGone = true; };
        }, [id, bin, total]);

        return plans.length === 0 ? null : make('fieldset', { className: 'payments-plans' }, make('legend', null, shop.texts.plans), ...plans.map((plan) => make('label', { key: plan.value },
            make('input', { type: 'radio', name: `${id}_plan`, value: plan.value, checked: plan.value === value, onChange: () => select(plan.value) }), ` ${plan.text}`)));
    };

    /* What is typed stays in the fields until the order is placed: not in the state of a component. */
    const Card = ({ id, settings, eventRegistration, emitResponse, billing }) => {
        const form = useRef(null);
        const plan = useRef('');
        const [bin, setBin] = useState('');
        useEffect(() => eventRegistration.onPaymentSetup(() => {
            const data = { [`${id}_plan`]: plan.current };
            for (const [name] of fields) {
                data[`${id}_${name}`] = form.current.querySelector(`[name="${id}_${name}"]`).value.trim();
            }
            if (fields.some(([name]) => data[`${id}_${name}`] === '')) {
                return { type: emitResponse.responseTypes.ERROR, message: shop.texts.missing };
            }

            return { type: emitResponse.responseTypes.SUCCESS, meta: { paymentMethodData: data } };
        }), [eventRegistration.onPaymentSetup]);
        const typed = (event) => setBin(event.target.value.replace(/\D/g, '').slice(0, 6));

        return make('div', { className: 'payments-card', ref: form },
            ...fields.map(([name, autoComplete, inputMode, maxLength]) => make('p', { key: name },
                make('label', { htmlFor: `${id}_${name}` }, shop.texts[name]),
                make('input', { id: `${id}_${name}`, name: `${id}_${name}`, type: 'text', autoComplete, inputMode, maxLength, required: true, onInput: name === 'number' ? typed : undefined }))),
            settings.plans ? make(Plans, { id, bin, total: billing.cartTotal.value, choose: (value) => { plan.current = value; } }) : null);
    };

    const register = (id) => {
        const settings = getSetting(`${id}_data`, null);
        if (settings === null) {
            return;
        }
        const title = decodeEntities(settings.title);
        const Content = (props) => make('div', null,
            settings.description ? make(RawHTML, null, settings.description) : null,
            settings.card ? make(Card, { ...props, id, settings }) : null);
        registerPaymentMethod({
            name: id,
            label: make('span', null, title),
            ariaLabel: title,
            content: make(Content),
            edit: make(Content),
            canMakePayment: () => true,
            supports: { features: settings.supports },
        });
    };

    shop.methods.forEach(register);
})();
