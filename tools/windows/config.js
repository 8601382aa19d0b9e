// Runs config.w32 in place of PHP's configure.js: mujs tools/windows/config.js
//
// Once with every library there, then once without each. Prints the sources that it would build, one a line, and as
// "config.w32:1: error: ..." what is wrong. ES5, like the language of Windows' own engine.

var EXTENSION, CHECK_LIB, CHECK_HEADER_ADD_INCLUDE, ADD_EXTENSION_DEP, ARG_ENABLE, WARNING;
var PHP_PAYMENTS = "yes", PHP_PAYMENTS_SHARED = true;

var script = new Function(read("config.w32"));

// What config.w32 asks for and declares when `missing`, a library or a header, is not there; null: all are.
function configure(missing) {
    var seen = { asked: [], extension: null, dependencies: [], warnings: 0 };

    function ask(name) {
        seen.asked.push(name);
        return name !== missing;
    }
    CHECK_LIB = CHECK_HEADER_ADD_INCLUDE = ask;
    ARG_ENABLE = function () {};
    WARNING = function () { seen.warnings++; };
    ADD_EXTENSION_DEP = function (name, on) { seen.dependencies.push(on); };
    EXTENSION = function (name, sources, shared, flags) { seen.extension = { name: name, sources: sources, flags: flags }; };
    script();
    return seen;
}

function report(problem) {
    print("config.w32:1: error: " + problem);
}

var whole = configure(null);
if (!whole.extension || whole.extension.name !== "payments" || whole.warnings) {
    report("does not declare the extension when every library is there");
} else {
    print(whole.extension.sources.replace(/\\/g, "/").split(" ").join("\n"));
}
["date", "json", "spl"].forEach(function (name) {
    if (whole.dependencies.indexOf(name) < 0) {
        report("does not depend on " + name);
    }
});
whole.asked.forEach(function (name) {
    var without = configure(name);
    if (without.extension || without.warnings !== 1) {
        report("does not refuse to build without " + name);
    }
});
PHP_PAYMENTS = "no";
if (configure(null).extension) {
    report("declares the extension although it is not enabled");
}
