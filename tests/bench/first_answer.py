"""`python -m tests.bench.first_answer`: the web application put together and asked once.

DATA_DIR names the folder of its database. Prints the process's resident megabytes.
"""

from __future__ import annotations

import sys

from bot.web.wsgi import make
from tests.bench.processes import resident


def main() -> int:
    """Nonzero where the answer is not that it is ready."""
    answer = make().test_client().get("/readyz")
    sys.stdout.write(f"{resident():.1f}\n")
    sys.stdout.flush()
    return 0 if answer.status_code == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
