"""Migrations; `HEAD` is the newest revision, known without importing Alembic."""

HEAD = "0015"
