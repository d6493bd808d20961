"""What the database stores about self-assessments; they hold no sentences and no names."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.self_assessment import personal_assessments
from models.self_assessment.self_assessment import SelfAssessment

SELF_ASSESSMENTS = Storage(
    name="self_assessment",
    tables=(SelfAssessment,),
    personal=(PersonalPart(88, personal_assessments.gather),),
)
