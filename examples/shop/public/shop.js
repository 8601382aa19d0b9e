'use strict';

// The shop works without this file. It keeps a form from being sent twice, shows installments while the card is typed, and looks again
// at what may change.

for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        form.dataset.sent = '1';
        form.setAttribute('aria-busy', 'true');
        const button = form.querySelector('button[data-busy]');
        if (button) {
            button.dataset.text = button.textContent;
            button.textContent = button.dataset.busy;
        }
    });
}

// The browser's Back may show the page as it was left, or fill its fields as they were. The card is to be typed anew.
addEventListener('pageshow', (event) => {
    if (event.persisted) {
        location.reload();
    } else if (performance.getEntriesByType('navigation')[0].type === 'back_forward') {
        for (const field of document.querySelectorAll('.card input')) {
            field.value = '';
        }
    }
});

// On a phone the order is folded up, above the form that matters.
if (matchMedia('(max-width: 55.99rem)').matches) {
    for (const fold of document.querySelectorAll('.columns > :not(.result) + .summary [data-fold]')) {
        fold.open = false;
    }
}

const number = document.querySelector('#number');
const plans = document.querySelector('#plans');
const sums = document.querySelectorAll('[data-sum]');
const total = sums.length ? sums[0].textContent : '';
const payButton = document.querySelector('#pay button[data-busy]');
let bin = '';

async function showPlans() {
    const digits = number.value.replace(/\D/g, '').slice(0, 6);
    if (digits === bin || (digits.length < 6 && bin === '')) {
        return;
    }
    bin = digits.length === 6 ? digits : '';
    if (!bin) {
        plans.replaceChildren();
        showTotal();
        return;
    }
    const form = new FormData();
    for (const field of number.form.querySelectorAll('input[type=hidden]')) {
        form.set(field.name, field.value);
    }
    form.set('bin', digits);
    form.set('part', '1');
    try {
        const answer = await fetch(number.dataset.plans, { method: 'POST', body: form });
        if (answer.ok && digits === bin) {
            plans.innerHTML = await answer.text();
            showTotal();
        }
    } catch {
        bin = ''; // a single payment, or the next digit asks again
    }
}

/** The total of the installments that are chosen; without any, that of a single payment. */
function showTotal() {
    const chosen = plans.querySelector('input:checked') || plans.querySelector('input[type=radio]');
    const wanted = chosen ? chosen.dataset.total : total;
    if (chosen) {
        chosen.checked = true;
    }
    payButton.textContent = payButton.textContent.replace(sums[0].textContent, wanted);
    for (const sum of sums) {
        sum.textContent = wanted;
    }
}

if (number) {
    number.addEventListener('input', () => {
        const atEnd = number.selectionStart === number.value.length;
        if (atEnd) {
            number.value = number.value.replace(/\D/g, '').slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
        }
        if (number.dataset.plans) {
            showPlans();
        }
    });
}
if (plans) {
    plans.addEventListener('change', showTotal);
    showTotal();
}
const expiry = document.querySelector('#expiry');
if (expiry) {
    expiry.addEventListener('input', (event) => {
        if (event.inputType === 'insertText' && /^\d\d$/.test(expiry.value)) {
            expiry.value += '/';
        }
    });
}

const poll = document.querySelector('[data-poll]');
if (poll) {
    setInterval(async () => {
        const answer = await fetch(poll.dataset.poll).catch(() => null);
        if (answer && answer.ok && await answer.text() !== poll.dataset.state) {
            location.reload();
        }
    }, 2500);
}

const log = document.querySelector('[data-log]');
if (log) {
    setInterval(async () => {
        const answer = await fetch(`${log.dataset.log}?after=${log.dataset.after}`).catch(() => null);
        const rows = answer && answer.ok ? await answer.text() : '';
        if (rows) {
            log.insertAdjacentHTML('afterbegin', rows);
            log.dataset.after = log.firstElementChild.dataset.id;
            document.querySelector('[data-none]')?.remove();
        }
    }, 2000);
}

// The provider's frame ends on a page of the shop, which takes the whole window.
const out = document.querySelector('[data-out]');
if (out) {
    window.top.location.replace(out.href);
}
