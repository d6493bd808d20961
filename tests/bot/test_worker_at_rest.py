"""What a worker has loaded that had nothing to say yet: a third of its memory are words."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from bot import keys, launcher, settings
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:9"
MOST_OF_WORDS = 20
"""Modules of handlers; all together are more than 1,200."""
LOOKED = """
import json, sys
from pathlib import Path
from bot import settings, worker
from bot.wiring import assemble
given = json.loads(sys.argv[1])
at = assemble(settings.load(Path(given["DATA_DIR"]), given), "worker")
found = [tick.name for tick in worker.ticks(at) if tick.one(at.outside)]
at.close()
print(json.dumps({"found": found, "loaded": [*sys.modules]}))
"""


def test_a_worker_that_looked_for_everything_and_found_nothing_loads_no_words(
    tmp_path: Path, migrated_sqlite: Path
) -> None:
    given = {
        "DATA_DIR": str(tmp_path), "LINE_CHANNEL_SECRET": "s", "LINE_CHANNEL_ACCESS_TOKEN": "t",
        "LINE_API_ORIGIN": NOBODY, "LINE_DATA_ORIGIN": NOBODY, "LOG_FORMAT": "json",
    }  # fmt: skip
    keys.make(settings.load(tmp_path, given))
    shutil.copy(migrated_sqlite, tmp_path / "strong.db")
    launcher.prepare(settings.load(tmp_path, given))
    ran = subprocess.run(
        [sys.executable, "-c", LOOKED, json.dumps(given)],
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    told = json.loads(ran.stdout)
    words = [name for name in told["loaded"] if name.startswith("handlers.")]
    assert "handlers.registry" not in words and len(words) < MOST_OF_WORDS, told["found"]
