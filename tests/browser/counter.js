'use strict';

// examples/shop as its customers meet it: the shop's process, the simulator's control plane, and what both have booked.

const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');

/** A database server of its own, and the address of it for PDO. */
class Postgres {
    static async start(php) {
        const postgres = new Postgres();
        postgres.process = spawn(php, [path.join(__dirname, 'postgres.php')], { stdio: ['pipe', 'pipe', 'inherit'] });
        postgres.dsn = await new Promise((done, fail) => {
            postgres.process.stdout.on('data', (text) => done(String(text).trim()));
            postgres.process.on('exit', (code) => fail(new Error(`PostgreSQL ended with ${code}`)));
        });
        return postgres;
    }

    stop() {
        this.process.stdin.end();
    }
}

/** What a shop's simulator can be told and asked: this.control is its control plane. */
class Simulated {
    async call(method, name, body) {
        const answer = await fetch(`${this.control}/${name}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
        const said = await answer.json();
        if (!answer.ok) {
            throw new Error(`simulator, ${method} ${name}: ${JSON.stringify(said)}`);
        }
        return said;
    }

    settings(changes) {
        return this.call('POST', 'settings', changes);
    }

    fault(fault, where, more = {}) {
        return this.call('POST', 'faults', { fault, path: where, ...more });
    }

    /** As it was at the start; what is booked stays. */
    async calm() {
        await this.call('DELETE', 'faults');
        await this.settings({ webhooksHeld: false, webhookDuplicates: 0, webhookDelayMs: 0 });
    }

    /** Payments that the providers booked for these attempts. */
    async charges(attempts) {
        const references = attempts.map((attempt) => attempt.reference);
        return (await this.call('GET', 'bookings?kind=payment')).bookings.filter((booking) => references.includes(booking.orderReference));
    }

    async refunds(transactions) {
        const bookings = [...(await this.call('GET', 'bookings?kind=refund')).bookings, ...(await this.call('GET', 'bookings?kind=cancel')).bookings];
        return bookings.filter((booking) => transactions.includes(booking.reference));
    }
}

/** The shop and the simulator, started as ./dev shop starts them. The shop is on localhost, the bank on 127.0.0.1: two sites. With "--laravel" it is that of Laravel. */
class Counter extends Simulated {
    static async start(php, extension, ...given) {
        const counter = new Counter();
        counter.php = [php, ['-d', `extension=${extension}`]];
        counter.isLaravel = given.includes('--laravel');
        counter.token = counter.isLaravel ? '_token' : 'csrf'; // the field of its forms
        counter.refused = counter.isLaravel ? 419 : 403; // the answer to a form of another session
        counter.said = '';
        counter.process = spawn(php, [...counter.php[1], path.join(ROOT, 'examples/shop/start.php'), '--port=0', `--php-option=extension=${extension}`, ...given], {
            env: { ...process.env, SHOP_DB_USER: 'postgres', SHOP_DB_PASSWORD: '' }, // SQLite has no users
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        await new Promise((done, fail) => {
            const hear = (text) => {
                counter.said += text;
                if (/ are in \S+\n/.test(counter.said)) {
                    done();
                }
            };
            counter.process.stdout.on('data', hear);
            counter.process.stderr.on('data', hear);
            counter.process.on('exit', (code) => fail(new Error(`the shop ended with ${code}: ${counter.said}`)));
        });
        counter.origin = /http:\/\/localhost:\d+/.exec(counter.said)[0];
        counter.folder = / are in (\S+)/.exec(counter.said)[1];
        counter.environment = { ...process.env, SHOP_DB_USER: 'postgres', SHOP_DB_PASSWORD: '' };
        for (const [, name, value] of fs.readFileSync(`${counter.folder}/environment.sh`, 'utf8').matchAll(/^export (\w+)='(.*)'$/gm)) {
            counter.environment[name] = value;
        }
        counter.control = `${JSON.parse(fs.readFileSync(`${counter.folder}/simulator/ready.json`, 'utf8')).controlUrl}/_simulator`;
        return counter;
    }

    async stop() {
        this.process.removeAllListeners('exit');
        const ended = new Promise((done) => this.process.on('exit', done));
        this.process.kill('SIGINT');
        return ended;
    }

    run(script, ...given) {
        return execFileSync(this.php[0], [...this.php[1], path.join(ROOT, script), ...given], { env: this.environment, encoding: 'utf8' });
    }

    /** The cron line. What it printed. */
    settle() {
        return this.isLaravel ? this.run('integrations/laravel/example/artisan', 'payments:settle') : this.run('examples/shop/settle.php');
    }

    /** The order, its attempts, and what the providers booked for them. */
    async books(number) {
        const books = JSON.parse(this.run('tests/browser/books.php', number));
        books.charges = await this.charges(books.attempts);
        return books;
    }

    /** Every file that the shop wrote: its database, sessions and log. */
    written() {
        const files = fs.readdirSync(this.folder, { recursive: true }).filter((name) => !name.startsWith('simulator'));
        return files.map((name) => `${this.folder}/${name}`).filter((file) => fs.statSync(file).isFile());
    }
}

/** WordPress with the plugin for WooCommerce, WooCommerce's double or a folder with itself, and the simulator. */
class WordPress extends Simulated {
    static async start(php, extension, folder, woocommerce) {
        const shop = new WordPress();
        const script = path.join(ROOT, 'integrations/woocommerce/tests/browser/start.php');
        const given = woocommerce ? [`--woocommerce=${woocommerce}`] : [];
        shop.process = spawn(php, ['-d', `extension=${extension}`, script, folder, `--php-option=extension=${extension}`, ...given], { stdio: ['pipe', 'pipe', 'inherit'] });
        const said = await new Promise((done, fail) => {
            let text = '';
            shop.process.stdout.on('data', (more) => {
                text += more;
                if (text.endsWith('\n')) {
                    done(text);
                }
            });
            shop.process.on('exit', (code) => fail(new Error(`WordPress ended with ${code}: ${text}`)));
        });
        const { origin, control, folder: place } = JSON.parse(said);
        return Object.assign(shop, { origin, folder: place, control: `${control}/_simulator` });
    }

    /** What the shop is asked besides its pages. */
    async ask(question) {
        const answer = await fetch(`${this.origin}/?question=${question}`, { method: 'POST' });
        const text = await answer.text();
        if (!answer.ok) {
            throw new Error(`${question}: ${text}`);
        }
        return text;
    }

    /** The order, its notes and attempts, and what the providers booked for them. */
    async books(number) {
        const books = JSON.parse(await this.ask(number));
        books.charges = await this.charges(books.attempts);
        return books;
    }

    async stop() {
        this.process.removeAllListeners('exit');
        const ended = new Promise((done) => this.process.on('exit', done));
        this.process.stdin.end();
        return ended;
    }
}

module.exports = { Counter, Postgres, WordPress };
