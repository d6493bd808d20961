"""`make simulate`: fiscal year 2567 in a minute or two, and an account of every reminder in it.

    python -m tests.simulate [--seed N] [--database sqlite|postgresql|both]

Twenty made-up bureaus, fifteen hundred made-up people and the packaged plan rounds-2567. The real
units of timed work run in three processes that are killed and started anew; every message goes
over HTTP to the platform stand-in, which fails at random. What people type arrives through the
webhook. Reports and decisions go through the services: what a conversation costs is measured
elsewhere (tests/bench). Office time is moved; nobody waits for anything but the network.
"""
