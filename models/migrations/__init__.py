"""Database migrations. Each one also works under the code of the revision before it."""

HEAD = "0015"
"""The newest revision, known without importing Alembic."""
