"""The commands of `python -m loaders`, a module each: `add` says what it takes and how it is explained, `run` does it.

`run` returns the exit code: 0 when all is well, 1 when problems were found; wrong use is 2. What
reads articles is imported when it runs, so that no other command waits for it.
"""
