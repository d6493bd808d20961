"""Questions of which each answers what is asked by the other: no choice between them is asked for.

The pairs are those that sentences of `wordings.tsv` lie between (decisions/0329).
"""

_PAIRS = (
    ("certificate", "my_certificates"),
    ("infographic", "show_picture"),
    ("gifts_to_decide", "led_gifts_waiting"),
    ("contact", "rule_phone"),
    ("documents_offered", "rule_documents"),
    ("survey_result", "survey_result_asked"),
    ("sheet_for_the_door", "sign_in_sheet"),
    ("own_gift_meanwhile", "rule_gift_meanwhile"),
    ("about_voting", "rule_who_votes"),
    ("executive_news", "news_record"),
    ("status", "own_duties"),
    ("due_kept", "own_duties"),
    ("who_reports", "rule_who_reports"),
    ("awaiting_me", "decision_said"),
    ("calendar", "about_plan"),
    ("find_people", "bureau_people"),
    ("oit", "register_item"),
    ("message_for_many", "announce"),
    ("ack_circular", "acknowledge_news"),
    ("led_waiting", "whose_turn"),
    ("gifts", "rule_wrong_sent"),
    ("rule_ethics_code", "rule_gift_limit"),
    ("holiday", "office_days"),
    ("led_leave", "leave_of_others"),
)
ALIKE = frozenset(frozenset(pair) for pair in _PAIRS)
"""Names of questions, two by two."""
