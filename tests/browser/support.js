'use strict';

// The three parties of a payment in a browser: the bank, the shop and the customer.

const { spawn } = require('node:child_process');
const http = require('node:http');
const path = require('node:path');

const { chromium } = require('playwright-core');

/** Keeps every form and address that arrives. Its host differs from the shop's: to the browser it is another site. */
class Bank {
    static async start() {
        const bank = new Bank();
        bank.arrived = [];
        bank.server = http.createServer((request, response) => bank.answer(request, response));
        await new Promise((done) => bank.server.listen(0, '127.0.0.1', done));
        bank.origin = `http://127.0.0.1:${bank.server.address().port}`;
        bank.url = `${bank.origin}/acs`;
        return bank;
    }

    answer(request, response) {
        const chunks = [];
        request.on('data', (chunk) => chunks.push(chunk));
        request.on('end', () => {
            const url = new URL(request.url, this.origin);
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            if (url.pathname === '/acs/submit.js') {
                response.setHeader('Content-Type', 'text/javascript');
                response.end('document.frm.submit();');
            } else if (url.pathname === '/back') {
                response.end(`<!doctype html><body onload="document.forms[0].submit()"><form method="post" action="${url.searchParams.get('to')}">
                    <input type="hidden" name="orderId" value="0005"></form>`);
            } else if (url.pathname === '/favicon.ico') {
                response.writeHead(404).end();
            } else {
                this.arrived.push({ method: request.method, target: request.url, body: Buffer.concat(chunks).toString('latin1') });
                response.end('<!doctype html><title>Bank</title><h1 id="bank">Bank</h1>');
            }
        });
    }

    /** What arrived since the last call. */
    take() {
        return this.arrived.splice(0);
    }

    stop() {
        this.server.closeAllConnections();
        this.server.close();
    }
}

/** PHP's own web server with the extension. */
class Shop {
    static async start(php, extension, sessions) {
        const shop = new Shop();
        shop.said = '';
        shop.process = spawn(php, ['-n', '-d', `extension=${extension}`, '-d', `session.save_path=${sessions}`, '-S', '127.0.0.1:0', path.join(__dirname, 'shop.php')], {
            stdio: ['ignore', 'ignore', 'pipe'],
        });
        await new Promise((done, fail) => {
            shop.process.stderr.on('data', (text) => {
                shop.said += text;
                const started = /\(http:\/\/127\.0\.0\.1:(\d+)\) started/.exec(shop.said);
                if (started) {
                    shop.origin = `http://localhost:${started[1]}`;
                    done();
                }
            });
            shop.process.on('exit', (code) => fail(new Error(`the shop ended with ${code}: ${shop.said}`)));
        });
        return shop;
    }

    stop() {
        this.process.removeAllListeners('exit');
        this.process.kill();
    }
}

function launch(executablePath) {
    return chromium.launch({
        executablePath,
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
}

module.exports = { Bank, Shop, launch };
