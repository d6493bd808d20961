"""What the database stores about surveys; the answers without names are their campaigns'."""

from __future__ import annotations

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for
from models.surveys import personal_surveys, surveys
from models.surveys.survey import KeptQuestionnaire, NamedAnswer, Survey

SURVEYS = Storage(
    name="surveys",
    tables=(Survey, NamedAnswer, KeptQuestionnaire),
    sealed=(SealedColumn(NamedAnswer, "sealed", sealed_for(surveys.NAMED_ANSWER)),),
    answers=(NamedAnswer,),
    personal=(PersonalPart(86, personal_surveys.gather),),
    secret_flows=("answer_survey",),
    campaigns=(surveys.KIND,),
)
