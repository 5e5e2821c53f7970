-- Who asked, and until when another agency may agree: so that those who may agree hear of the question.
alter table break_glass add column asked_by text, add column answer_by timestamptz;
