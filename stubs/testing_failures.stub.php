<?php

/**
 * How a fake fails a test.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * What a test expected of a fake did not happen. It leaves a call as it is, and is neither a PaymentsException nor an
 * \Exception: a catch block for those, in the shop, does not hide it. A callable of a FakeTransport may throw one too.
 */
class AssertionFailed extends \AssertionError {}

/** A request for which a FakeTransport has no answer. */
class UnexpectedRequest extends AssertionFailed {}
