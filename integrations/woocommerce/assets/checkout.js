/* The classic checkout: asks for the installments of a card when its first six digits are typed. */
(() => {
    'use strict';
    const shop = window.paymentsWooCommerce;
    const asked = new Map();

    const show = (form, plans) => {
        const id = form.dataset.method;
        const place = document.getElementById(`${id}_plans`);
        const chosen = form.querySelector(`input[name="${id}_plan"]`);
        chosen.value = plans.length > 0 ? plans[0].value : '';
        place.replaceChildren(...plans.map((plan, index) => {
            const label = document.createElement('label');
            const radio = document.createElement('input');
            radio.type = 'radio';
            radio.name = `${id}_plan_choice`;
            radio.value = plan.value;
            radio.checked = index === 0;
            radio.style.width = 'auto';
            radio.addEventListener('change', () => { chosen.value = plan.value; });
            label.append(radio, ` ${plan.text}`);

            return label;
        }));
    };

    const ask = async (form, bin) => {
        const body = new URLSearchParams({ method: form.dataset.method, bin, nonce: shop.nonce, order: shop.order, key: shop.key });
        try {
            const answer = await fetch(shop.url, { method: 'POST', body });
            const { plans } = await answer.json();
            if (asked.get(form) === bin) {
                show(form, plans);
            }
        } catch {
            show(form, []);
        }
    };

    document.addEventListener('input', ({ target }) => {
        const form = target.closest('.payments-card');
        if (form === null || !target.id.endsWith('_number') || document.getElementById(`${form.dataset.method}_plans`) === null) {
            return;
        }
        const bin = target.value.replace(/\D/g, '').slice(0, 6);
        if (bin === asked.get(form)) {
            return;
        }
        asked.set(form, bin);
        if (bin.length === 6) {
            ask(form, bin);
        } else {
            show(form, []);
        }
    });
})();
