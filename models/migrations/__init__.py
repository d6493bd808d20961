"""Database migrations. Each one also works under the code of the revision before it."""

HEAD = "0051"
"""The newest revision, known without importing Alembic."""

OLDEST = "0015"
"""The revision that the first migration makes; no way leads here from an older one."""

KNEW_OLDER = "10e32eb"
"""The commit that still brings an older database to OLDEST."""
