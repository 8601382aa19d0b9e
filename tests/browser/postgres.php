<?php

/*
 * A PostgreSQL server for the shop's tests: prints the DSN for PDO, and runs until its standard input ends.
 */

declare(strict_types=1);

require __DIR__ . '/../support/databases.php';

$server = new Payments\Tests\PostgresServer();
echo "pgsql:host=$server->folder;dbname=postgres\n";
while (!feof(STDIN)) {
    fgets(STDIN); // a pipe of Node's is a socket: false after default_socket_timeout
}
