/* The classic checkout: asks for the installments of a card when its first six digits are typed, and again when the total may have changed. */
(() => {
    'use strict';
    const shop = window.paymentsWooCommerce;
    const asked = new Map();                                 // form: the first digits
    const turns = new Map();                                 // form: the last question

    const planOf = (form) => form.querySelector(`input[name="${form.dataset.method}_plan"]`);
    const placeOf = (form) => document.getElementById(`${form.dataset.method}_plans`);
    const binOf = (number) => number.value.replace(/\D/g, '').slice(0, 6);

    /* Who chose three installments has three of them, at what they cost now. */
    const show = (form, plans) => {
        const chosen = planOf(form);
        const count = (value) => value.split(':')[0];
        const kept = Math.max(0, plans.findIndex((plan) => count(plan.value) === count(chosen.value)));
        chosen.value = plans.length > 0 ? plans[kept].value : '';
        placeOf(form).replaceChildren(...plans.map((plan, index) => {
            const label = document.createElement('label');
            const radio = document.createElement('input');
            radio.type = 'radio';
            radio.name = `${form.dataset.method}_plan_choice`;
            radio.value = plan.value;
            radio.checked = index === kept;
            radio.addEventListener('change', () => { chosen.value = plan.value; });
            label.append(radio, ` ${plan.text}`);

            return label;
        }));
    };

    /* Without an answer a choice stays: the shop refuses one that costs something else by now. */
    const ask = async (form, bin) => {
        const turn = {};
        turns.set(form, turn);
        const body = new URLSearchParams({ method: form.dataset.method, bin, nonce: shop.nonce, order: shop.order, key: shop.key });
        try {
            const answer = await fetch(shop.url, { method: 'POST', body });
            const { plans } = await answer.json();
            if (turns.get(form) === turn) {
                show(form, plans);
            }
        } catch {
            // the choice stays
        }
    };

    document.addEventListener('input', ({ target }) => {
        const form = target.closest('.payments-card');
        if (form === null || !target.id.endsWith('_number') || placeOf(form) === null) {
            return;
        }
        const bin = binOf(target);
        if (bin === asked.get(form)) {
            return;
        }
        asked.set(form, bin);
        turns.delete(form);
        show(form, []);
        if (bin.length === 6) {
            ask(form, bin);
        }
    });

    const askForAll = () => {
        for (const form of document.querySelectorAll('.payments-card')) {
            const bin = binOf(form.querySelector('[name$="_number"]'));
            if (bin.length === 6 && placeOf(form) !== null) {
                asked.set(form, bin);
                ask(form, bin);
            }
        }
    };

    /* A coupon, another address, an order that was refused. WooCommerce may have put a new form there, with what was typed. */
    window.jQuery(document.body).on('updated_checkout checkout_error', askForAll);
    askForAll();                                             // typed before this script was loaded
})();
