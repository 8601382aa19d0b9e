--TEST--
The search for secrets finds them where PHP shows them
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

final class Open implements \JsonSerializable, \IteratorAggregate
{
    private string $private = 'four-oh-four/"hidden"';
    public string $public = 'open-sesame';

    public function jsonSerialize(): array
    {
        return ['secret' => $this->private];
    }

    public function getIterator(): \Iterator
    {
        return new \ArrayIterator(['secret' => $this->private]);
    }

    public function __toString(): string
    {
        return $this->private;
    }
}

$views = views(new Open());
$blind = ['no match', 'arithmetic', 'debug_print_backtrace', 'reflection', 'get_object_vars', 'http_build_query', 'a type error', 'ArrayIterator', 'a closure as its method'];
foreach ($views as $way => $text) {
    if (!in_array($way, $blind, true)) {
        same([0 => "$way shows the secret"], leaks([$way => $text], ['secret' => 'four-oh-four/"hidden"']), $way);
    }
}
same(['here shows the number'], leaks(['here' => 'card 4155 6500 1234 6111 declined'], ['number' => '4155650012346111']), 'digits in groups');
same(['here shows the key'], leaks(['here' => 'a%2Fb%3Dc'], ['key' => 'a/b=c']), 'in a URL');
same(['here shows the key'], leaks(['here' => '\u015fifre'], ['key' => 'şifre']), 'in JSON');
same(['here shows the key'], leaks(['here' => base64_encode('hunter2!')], ['key' => 'hunter2!']), 'in base64');
foreach (['cvv=937', '"cvv":937}', '{"cvv":"937"}', '937', 'x 937.', 'no 937 | Ay', "cvv%3D937", 's:3:"937"', 'string(3) "937"', '[cvv] => 937', "'937'"] as $text) {
    same(['here shows the code'], leaks(['here' => $text], ['code' => '937']), $text);
}
foreach (["[totalMs] => 937", "[totalMs] => 0.937", "[\"totalMs\"]=>\n  float(937)", '"totalMs":937,', '"firstByteMs":12.937}', "'tlsMs' => 937.0,", 's:7:"totalMs";d:937;', 'value%5BtotalMs%5D=937',
    'localhost:19371', 'string(937) "x"', 'object(A)#937 (0)', 's:937:"x"', 'x.php(937)', 'x.php:937', '[line] => 937', 's:4:"line";i:937;', '0.937', '937.5', 'array(937) {'] as $text) {
    same([], leaks(['here' => $text], ['code' => '937']), $text);
}
same([], leaks(['here' => '415565******6111'], ['number' => '4155650012346111']), 'masked');
holds(count($views) > 30, 'there are many ways to look');

done();
?>
--EXPECT--
done
