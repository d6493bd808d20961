"""Database migrations. The code of the version before works on the newest of them."""

HEAD = "0064"
"""The newest revision, known without importing Alembic."""

RUNS_FROM = "0051"
"""The oldest schema whose code also works on HEAD. All later migrations only add
(docs/decisions/0067-newer-schemas.md); raised when a version was released, to that version's."""

OLDEST = "0015"
"""The revision that the first migration makes; no way leads here from an older one."""

KNEW_OLDER = "10e32eb"
"""The commit that still brings an older database to OLDEST."""
