"""Whom somebody on leave has named to look after their work.

The code of the revision before does not read it: to that code nobody was named.
"""

from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic adds a foreign key by a statement of its own, which SQLite does not have.
    op.execute("ALTER TABLE absence ADD COLUMN stand_in_id INTEGER REFERENCES person (id)")
