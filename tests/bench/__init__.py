"""`make bench`: the bot's figures beside those of others, in one run. Judges the tests of nothing.

    python -m tests.bench [--quick] [--only PART] [--json FILE] [--markdown docs/performance.md]

Every figure stands beside the same figure of something else that ran in the same minutes on the
same machine, rounds interleaved: the LINE SDK's own Flask sample (`echo_sdk.py`), a bare WSGI app
with one durable insert (`bare_wsgi.py`), a bare program with the commits of a whole turn
(`bare_turn.py`). All under the gunicorn settings that `strongbot web` itself uses. LINE is the
platform stand-in. Beside the bot with many reports stands the bot with few (`growth.py`), in one
process and without HTTP; so is a pass of reminders over a large office and one ten times as large
(`reminders.py`). Needs Linux (/proc).
"""
