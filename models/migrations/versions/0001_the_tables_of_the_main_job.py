"""The tables of the main job."""

import sqlalchemy as sa
from alembic import op


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('attachment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lane', sa.String(length=40), nullable=False),
    sa.Column('conversation_id', sa.String(length=16), nullable=False),
    sa.Column('sender', sa.LargeBinary(), nullable=True),
    sa.Column('message_id', sa.LargeBinary(), nullable=True),
    sa.Column('message_hash', sa.String(length=40), nullable=False),
    sa.Column('name', sa.LargeBinary(), nullable=True),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('album', sa.String(length=80), nullable=False),
    sa.Column('album_total', sa.Integer(), nullable=True),
    sa.Column('reply_token', sa.LargeBinary(), nullable=True),
    sa.Column('occurred_at', sa.BigInteger(), nullable=False),
    sa.Column('received_ticks', sa.Double(), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('reason', sa.String(length=40), nullable=True),
    sa.Column('announced', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('answered', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('file_key', sa.String(length=64), nullable=True),
    sa.Column('media_type', sa.String(length=100), nullable=True),
    sa.Column('size', sa.Integer(), nullable=True),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('next_try', sa.Double(), server_default='0', nullable=False),
    sa.Column('leased_until', sa.Double(), server_default='0', nullable=False),
    sa.Column('lease_owner', sa.String(length=40), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment'))
    )
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.create_index('ix_attachment_conversation_id', ['conversation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attachment_file_key'), ['file_key'], unique=False)
        batch_op.create_index('ix_attachment_message_hash', ['message_hash'], unique=False)
        batch_op.create_index('ix_attachment_unannounced', ['lane', 'album'], unique=False, sqlite_where=sa.text('NOT announced'), postgresql_where=sa.text('NOT announced'))
        batch_op.create_index('ix_attachment_waiting', ['next_try', 'id'], unique=False, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))

    op.create_table('audit_entry',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor_id', sa.Integer(), nullable=True),
    sa.Column('verb', sa.String(length=40), nullable=False),
    sa.Column('subject', sa.String(length=80), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_entry'))
    )
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.create_index('ix_audit_entry_subject', ['subject'], unique=False)

    op.create_table('bureau',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bureau')),
    sa.UniqueConstraint('name', name=op.f('uq_bureau_name'))
    )
    op.create_table('chat_group',
    sa.Column('lane', sa.String(length=40), nullable=False),
    sa.Column('group_id', sa.LargeBinary(), nullable=False),
    sa.Column('joined_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('left_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('lane', name=op.f('pk_chat_group'))
    )
    op.create_table('conversation',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('lane', sa.String(length=40), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('flow', sa.String(length=40), nullable=False),
    sa.Column('subject', sa.String(length=80), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('step', sa.String(length=40), nullable=False),
    sa.Column('state', sa.LargeBinary(), nullable=True),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('touched_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation'))
    )
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.create_index('ix_conversation_lane_status', ['lane', 'status'], unique=False)

    op.create_table('fact',
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('value', sa.String(length=200), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_fact'))
    )
    op.create_table('inbox_event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('event_id', sa.String(length=64), nullable=False),
    sa.Column('lane', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('occurred_at', sa.BigInteger(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('received_ticks', sa.Double(), nullable=False),
    sa.Column('payload', sa.LargeBinary(), nullable=True),
    sa.Column('state', sa.String(length=8), server_default='waiting', nullable=False),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('fault', sa.String(length=120), nullable=True),
    sa.Column('handled_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbox_event')),
    sa.UniqueConstraint('event_id', name=op.f('uq_inbox_event_event_id'))
    )
    with op.batch_alter_table('inbox_event', schema=None) as batch_op:
        batch_op.create_index('ix_inbox_event_kept', ['handled_at'], unique=False, sqlite_where=sa.text('payload IS NOT NULL AND handled_at IS NOT NULL'), postgresql_where=sa.text('payload IS NOT NULL AND handled_at IS NOT NULL'))
        batch_op.create_index('ix_inbox_event_waiting', ['lane', 'occurred_at', 'id'], unique=False, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))

    op.create_table('lane',
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('leased_until', sa.Double(), nullable=False),
    sa.Column('lease_owner', sa.String(length=40), nullable=True),
    sa.Column('retry_at', sa.Double(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_lane'))
    )
    op.create_table('outbox_message',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('lane', sa.String(length=40), nullable=False),
    sa.Column('reply_token', sa.LargeBinary(), nullable=True),
    sa.Column('reply_until', sa.Double(), nullable=True),
    sa.Column('recipient', sa.LargeBinary(), nullable=True),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.Column('must_arrive', sa.Boolean(), nullable=False),
    sa.Column('retry_key', sa.String(length=36), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('not_before', sa.DateTime(timezone=True), nullable=True),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('state', sa.String(length=10), server_default='waiting', nullable=False),
    sa.Column('reply_tried', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('push_tried', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('next_try', sa.Double(), server_default='0', nullable=False),
    sa.Column('leased_until', sa.Double(), server_default='0', nullable=False),
    sa.Column('lease_owner', sa.String(length=40), nullable=True),
    sa.Column('sent_via', sa.String(length=8), nullable=True),
    sa.Column('fault', sa.String(length=200), nullable=True),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox_message')),
    sa.UniqueConstraint('key', name=op.f('uq_outbox_message_key'))
    )
    with op.batch_alter_table('outbox_message', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_message_kept', ['settled_at'], unique=False, sqlite_where=sa.text('body IS NOT NULL AND settled_at IS NOT NULL'), postgresql_where=sa.text('body IS NOT NULL AND settled_at IS NOT NULL'))
        batch_op.create_index('ix_outbox_message_lane_waiting', ['lane', 'id'], unique=False, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))
        batch_op.create_index('ix_outbox_message_waiting', ['next_try', 'id'], unique=False, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))

    op.create_table('plan',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('fiscal_year', sa.Integer(), nullable=False),
    sa.Column('owner', sa.String(length=200), nullable=False),
    sa.Column('channels', sa.JSON(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan')),
    sa.UniqueConstraint('name', name=op.f('uq_plan_name'))
    )
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_fiscal_year'), ['fiscal_year'], unique=False)

    op.create_table('stored_file',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_stored_file'))
    )
    op.create_table('throttle',
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('misses', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_throttle'))
    )
    op.create_table('activity',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('plan_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('number', sa.String(length=20), nullable=False),
    sa.Column('parent', sa.String(length=20), nullable=True),
    sa.Column('measure', sa.Integer(), nullable=False),
    sa.Column('measure_title', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('output', sa.Text(), nullable=False),
    sa.Column('outcome', sa.Text(), nullable=False),
    sa.Column('target', sa.Text(), nullable=False),
    sa.Column('timing', sa.Text(), nullable=False),
    sa.Column('responsible', sa.Text(), nullable=False),
    sa.Column('remarks', sa.Text(), nullable=False),
    sa.Column('ambiguous', sa.Text(), nullable=True),
    sa.Column('channels', sa.JSON(), nullable=False),
    sa.Column('evidence', sa.JSON(), nullable=False),
    sa.Column('reportable', sa.Boolean(), nullable=False),
    sa.Column('every_bureau', sa.Boolean(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=True),
    sa.Column('risk', sa.String(length=10), nullable=True),
    sa.Column('budget_allocated', sa.Numeric(precision=14, scale=2), nullable=True),
    sa.Column('budget_disbursed', sa.Numeric(precision=14, scale=2), nullable=True),
    sa.ForeignKeyConstraint(['plan_id'], ['plan.id'], name=op.f('fk_activity_plan_id_plan')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activity')),
    sa.UniqueConstraint('plan_id', 'number', name=op.f('uq_activity_plan_id_number'))
    )
    op.create_table('person',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('staff_id', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('position', sa.String(length=200), nullable=False),
    sa.Column('bureau_id', sa.Integer(), nullable=False),
    sa.Column('work_group', sa.String(length=200), nullable=False),
    sa.Column('supervisor_id', sa.Integer(), nullable=True),
    sa.Column('roles', sa.JSON(), nullable=False),
    sa.Column('line_user_id', sa.String(length=40), nullable=True),
    sa.Column('joined_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('consent_version', sa.String(length=20), nullable=True),
    sa.Column('blocked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('retired_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['bureau_id'], ['bureau.id'], name=op.f('fk_person_bureau_id_bureau')),
    sa.ForeignKeyConstraint(['supervisor_id'], ['person.id'], name=op.f('fk_person_supervisor_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    sa.UniqueConstraint('line_user_id', name=op.f('uq_person_line_user_id')),
    sa.UniqueConstraint('staff_id', name=op.f('uq_person_staff_id'))
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.create_index('ix_person_bureau_id', ['bureau_id'], unique=False)

    op.create_table('activity_bureau',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('activity_id', sa.Integer(), nullable=False),
    sa.Column('bureau_id', sa.Integer(), nullable=False),
    sa.Column('reports', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_activity_bureau_activity_id_activity')),
    sa.ForeignKeyConstraint(['bureau_id'], ['bureau.id'], name=op.f('fk_activity_bureau_bureau_id_bureau')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activity_bureau')),
    sa.UniqueConstraint('activity_id', 'bureau_id', name=op.f('uq_activity_bureau_activity_id_bureau_id'))
    )
    with op.batch_alter_table('activity_bureau', schema=None) as batch_op:
        batch_op.create_index('ix_activity_bureau_bureau_id', ['bureau_id'], unique=False)

    op.create_table('activity_due',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('activity_id', sa.Integer(), nullable=False),
    sa.Column('due', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_activity_due_activity_id_activity')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activity_due')),
    sa.UniqueConstraint('activity_id', 'due', name=op.f('uq_activity_due_activity_id_due'))
    )
    with op.batch_alter_table('activity_due', schema=None) as batch_op:
        batch_op.create_index('ix_activity_due_due', ['due'], unique=False)

    op.create_table('joining_code',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('code_hash', sa.String(length=40), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries_left', sa.Integer(), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_joining_code_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_joining_code')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_joining_code_code_hash'))
    )
    with op.batch_alter_table('joining_code', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_joining_code_person_id'), ['person_id'], unique=False)

    op.create_table('report',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('activity_id', sa.Integer(), nullable=False),
    sa.Column('bureau_id', sa.Integer(), nullable=False),
    sa.Column('due', sa.Date(), nullable=True),
    sa.Column('due_key', sa.String(length=10), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['activity_id'], ['activity.id'], name=op.f('fk_report_activity_id_activity')),
    sa.ForeignKeyConstraint(['bureau_id'], ['bureau.id'], name=op.f('fk_report_bureau_id_bureau')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report')),
    sa.UniqueConstraint('activity_id', 'bureau_id', 'due_key', name=op.f('uq_report_activity_id_bureau_id_due_key'))
    )
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.create_index('ix_report_bureau_id', ['bureau_id'], unique=False)

    op.create_table('report_version',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('report_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('status_reason', sa.Text(), nullable=False),
    sa.Column('percent', sa.Numeric(precision=5, scale=2), nullable=True),
    sa.Column('narrative', sa.Text(), nullable=False),
    sa.Column('output', sa.Text(), nullable=False),
    sa.Column('outcome', sa.Text(), nullable=False),
    sa.Column('budget_allocated', sa.Numeric(precision=14, scale=2), nullable=True),
    sa.Column('budget_disbursed', sa.Numeric(precision=14, scale=2), nullable=True),
    sa.Column('risk', sa.String(length=10), nullable=True),
    sa.Column('further_activity', sa.Text(), nullable=False),
    sa.Column('publicity', sa.JSON(), nullable=False),
    sa.Column('links', sa.JSON(), nullable=False),
    sa.Column('evidence', sa.JSON(), nullable=False),
    sa.Column('submitted_by', sa.Integer(), nullable=False),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('decision', sa.String(length=10), nullable=True),
    sa.Column('decided_by', sa.Integer(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decision_reason', sa.Text(), nullable=False),
    sa.Column('decision_fields', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_report_version_decided_by_person')),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_report_version_report_id_report')),
    sa.ForeignKeyConstraint(['submitted_by'], ['person.id'], name=op.f('fk_report_version_submitted_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_version')),
    sa.UniqueConstraint('report_id', 'version', name=op.f('uq_report_version_report_id_version'))
    )
    with op.batch_alter_table('report_version', schema=None) as batch_op:
        batch_op.create_index('ix_report_version_submitted_at', ['submitted_at'], unique=False)

