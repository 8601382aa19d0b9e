# shellcheck shell=bash
# ./dev help. Sourced by ./dev.

cmd_help() {
    cat <<'HELP'
usage: ./dev COMMAND [ARGUMENTS]

Every command installs what it lacks (Debian/Ubuntu packages, with sudo when not root) and builds in build/.

  demo         a whole checkout, then one payment through every provider, against the simulator
  shop         a small shop to click through, on SQLite and the simulator: prints its address, Ctrl-C ends it
                 --port=8080      its port
                 --laravel        the same shop in Laravel, integrations/laravel/example
                 --dsn=DSN        another database: "pgsql:host=localhost;dbname=shop"; SHOP_DB_USER and SHOP_DB_PASSWORD
  test         builds and runs every test; the last line says how many passed, failed, were skipped
                 --no-persistent  the PHPTs once more with payments.persistent=0
                 --locale         the PHPTs once more under a Turkish locale
                 --php=FLAVOUR    the PHP that runs the PHPTs: debian (default), debug, debug-8.4 or asan
                 PATH...          only these PHPTs: folders or files under tests/
  faults       every operation that writes, cut at every point where a connection can break, as one table
                 --short          first, last and some bytes between: what test runs
                 --only=WORD      only families or operations whose name holds the word
                 --by=batch       each call beside another one: in a Batch, or with --by=loop in an event loop
  soak         php-fpm behind nginx, a hundred thousand calls over all services, one request in a hundred meets a fault
                 CALLS            so many calls
                 --short          3,000 calls with more faults, then soaks that are sabotaged and must be found out
                 --sabotage=WHAT  one of those: leak descriptor connections death lie twice
  crash        a shop's script killed at every system call, on three databases and over the simulator, then settled; bugs put in first
                 CRASHES          so many: 2,000
                 --store=PLACE    only sqlite, mariadb, postgres; or one of the places that the output names
                 --only=WORD      only scenarios whose name holds the word
                 --self-test      only the bugs that are put in and must be found
  race         eight processes that want the same of one order, on three databases and over the simulator; bugs put in first
                 ORDERS           so many: 600
                 --store=PLACE    only sqlite, mariadb, postgres; or one of the places that the output names
                 --self-test      only the bugs that are put in and must be found
  browser      banks' pages that submit themselves, the way back, and customers of the shop, of that in Laravel, and of one with the
               plugin for WooCommerce, in headless Chromium
                 --only=WORD      only tests whose name holds the word: Laravel, WooCommerce
  docs         the documentation as a site, in English and Turkish, in build/site: builds it, then checks links, anchors, widths
               and the search in headless Chromium
                 --base=/payments/  where it will be served from: /
  core         the C unit tests alone: no PHP, AddressSanitizer and UndefinedBehaviorSanitizer
  kit          adds an invented provider to a copy of the tree, counts what that edits, and pays through it
  coverage     which lines and branches of the C code the tests run; fails for one that is neither run nor explained
  analyse      reads the code without running it: gcc -fanalyzer, clang-tidy, cppcheck, shellcheck; mingw with
                 PHP's headers for Windows, and config.w32; PHPStan over the stubs and every example, and over
                 what it must complain of; Psalm over the stubs
                 ANALYSER...      only these: gcc clang-tidy cppcheck shellcheck windows config.w32 phpstan types psalm
  matrix       the PHPTs on every PHP and in every variant, and with every libcurl, as one table
                 ROW...           only these rows: debian no-persistent locale jit together asan debug debug-8.4 repeat
                                  valgrind threads core; in a root of that Debian: debian-13 newest php-8.5 php-8.6
                                  debian-13-transport (the part of debian-13 that talks to libcurl)
  integrations the Composer packages of integrations/: their tests, and PHPStan over them
                 PACKAGE...       only these: stubs psr laravel woocommerce
  misuse       everything wrong that a script can do, at random, one process after the other, in a debug PHP
                 SECONDS          how long: 60
                 --seed=N         this one alone, each of its steps printed
                 --php=FLAVOUR    debug (default), debug-8.4, asan
  model        proves the table of an attempt among crashes, lost answers and second clicks, with spin; then finds planted bugs
                 --short          without the three proofs that take most of the time
                 --docs           writes the table and pictures of docs/attempts.md anew
  bench        measures, and judges nothing: its tables are in benchmarks/README.md
                 wire             one refund on a kept connection, for the extension and seven other clients; and its round trips at 40 ms
                 engine           the same and other work without a network, and what loading the extension costs
                 fpm              one request of php-fpm that makes a refund: its CPU, and requests per second under wrk
                 share            one request of php-fpm 8.5, in a root of Debian, beside a persistent share of ext/curl
                 batch            a thousand refunds over a way of 40 ms, fifty at once, beside libcurl's multi interface
                 reconcile        ten thousand orders with defects of every kind, compared over a way of 40 ms
  simulator    the providers' simulator in the foreground; arguments go to it (--port=8443)
  fuzz         fuzzes the engine without PHP: libFuzzer, AddressSanitizer, UndefinedBehaviorSanitizer
                 SECONDS          how long, all targets together, on all cores: 60
                 TARGET...        only these targets: json answer message form money date url scrub request reader
                 --runs=N         so many executions of each target, however long that takes
                 --plain          optimized and without the sanitizers: many more executions; what must hold is still asked
                 --coverage       no fuzzing: which lines of the engine what was found until now reaches
  stubs        regenerates the *_arginfo.h, and integrations/stubs, from the *.stub.php
  sources      writes the lists of config.w32 and package.xml from the list of config.m4
  format       formats the C sources
  package      checks package.xml, makes the PECL archive, and again from two clones: the bytes must be the same; builds
                 the extension from that archive and runs its make test; builds in a copy of this folder
  deb          the Debian packages php8.2-payments and, in a root of Debian 13, php8.4-payments: built with their tests, read by
                 lintian, built again and compared; then apt installs, upgrades, removes and purges them in fresh roots
                 ROOT...          only these: debian-12 debian-13
  release      what a release consists of, in build/release: archive, bill of materials (SPDX), sums; says what remains to be
                 done by hand, and publishes nothing
                 VERSION          php_payments.h, package.xml, CHANGELOG.md and debian/changelog must have it
                 --self-test      that it refuses what it must
  help         this text
HELP
}
