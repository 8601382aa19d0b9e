# shellcheck shell=bash
# Shared by ./dev and the scripts of tools: messages, and Debian/Ubuntu packages installed on demand.
# Sourced, not run.

say() { printf '== %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo: $*"
    fi
}

missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

# quietly COMMAND...: what it says is shown only if it fails.
quietly() {
    local log
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || {
        tail -n 40 "$log" >&2
        rm -f "$log"
        die "failed: $*"
    }
    rm -f "$log"
}

# need_packages PACKAGE...: installs those that are not there yet; asks the network nothing when all are.
need_packages() {
    local missing apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300)
    command -v dpkg-query >/dev/null || die "only Debian and its relatives are supported here; please install by hand: $*"
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "Installing packages: ${missing[*]}"
    [[ $(id -u) -eq 0 ]] || sudo -v || true # asks for the password here, where it can be seen
    quietly as_root "${apt[@]}" update
    quietly as_root "${apt[@]}" --no-install-recommends install "${missing[@]}"
}

# Where apt would get a package from: "ADDRESS SUITE COMPONENT" lines.
places_of() {
    apt-cache madison "$1" |
        awk -F ' *[|] *' '{ split($3, at, " "); split(at[2], suite, "/"); print at[1], suite[1], suite[2] }' | sort -u
}

# The address of the mirror that has this release itself: its updates have a suite with a dash.
apt_mirror() {
    local package=debian-archive-keyring mirror
    [[ -n $(places_of "$package") ]] || quietly as_root apt-get update
    mirror=$(places_of "$package" | awk '$2 !~ /-/ && !found++ { print $1 }')
    [[ -n $mirror ]] || die "apt knows no mirror of Debian: is this Debian?"
    echo "$mirror"
}
