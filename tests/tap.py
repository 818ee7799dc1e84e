"""TAP for Python tests: ok, is_, skip, skip_all, done (see tests/tap.h)."""
import os
import shutil
import sys

SRC = os.environ.get('abs_top_srcdir') or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.environ.get('abs_top_builddir') or SRC
_count = _failures = 0
os.environ['LANGUAGE'] = 'en'  # what the tests compare; danish.py asks for Danish itself


def built(name):
    """The path of the built program itself, not of libtool's script (see tests/tap.sh)."""
    real = os.path.join(BUILD, os.path.dirname(name), '.libs', os.path.basename(name))
    if not os.access(real, os.X_OK):
        return os.path.join(BUILD, name)
    path = os.path.join(BUILD, 'lib/.libs')
    if path not in os.environ.get('LD_LIBRARY_PATH', '').split(':'):
        os.environ['LD_LIBRARY_PATH'] = ':'.join(filter(None, [path, os.environ.get('LD_LIBRARY_PATH')]))
    return real


def converter(name):
    return built(os.path.join('converters', name))


def copy_tree(source, to):
    """A copy that can be written and removed, of a tree that perhaps cannot."""
    shutil.copytree(source, to, copy_function=shutil.copyfile)
    for folder, _, _ in os.walk(to):
        os.chmod(folder, 0o755)


def diag(text):
    for line in str(text).splitlines():
        print('#', line[:400])


def ok(passed, name, todo=None):
    """`todo`: why this does not hold yet; it counts as a failure as soon as it does."""
    global _count, _failures
    _count += 1
    _failures += bool(passed) if todo else not passed
    print(f"{'' if passed else 'not '}ok {_count} - {name}" + (f' # TODO {todo}' if todo else ''), flush=True)
    return bool(passed)


def is_(got, expected, name):
    if not ok(got == expected, name):
        diag(f'     got: {got!r}')
        diag(f'expected: {expected!r}')
    return got == expected


def in_ci():
    return os.environ.get('CI') == 'true'


def is_whole():
    """Whether long sweeps run whole: in CI, but for its builds that only their compiler tells from another."""
    return in_ci() and not is_other_build()


def is_other_build():
    """Whether CI has run all of this already, in a build that only its compiler tells from this one."""
    return in_ci() and 'REFERAT_FEW' in os.environ


def sampled(things, every):
    """All of a long sweep where it runs whole, and each so-manieth elsewhere."""
    return list(things) if is_whole() else list(things)[::every]


def skip(tests, reason):
    global _count
    for _ in range(tests):
        if in_ci():
            ok(False, f'would be skipped: {reason}')
        else:
            _count += 1
            print(f'ok {_count} # SKIP {reason}')


def skip_all(reason):
    print(f'1..1\nnot ok 1 - would be skipped: {reason}' if in_ci() else f'1..0 # SKIP {reason}')
    sys.exit(0)


def done():
    print(f'1..{_count}')
    if _failures:
        diag(f'{_failures} of {_count} tests failed')
    sys.exit(0)
