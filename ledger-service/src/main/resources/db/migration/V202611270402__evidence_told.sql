-- What was uploaded before evidence was told: told once.

insert into outbox (topic, key, event_id, type, source, subject, aggregate_version, occurred_at, actor, payload)
select 'ledger.events', organisation, gen_random_uuid(), 'ledger.evidence-added.v1', '/ledger-service',
  'evidence/' || id, 1, uploaded_at, 'system',
  cast(jsonb_build_object('evidenceId', id, 'organisation', organisation, 'title', title,
    'effectiveDate', effective_date, 'mediaType', case kind
      when 'PDF' then 'application/pdf'
      when 'DOCX' then 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      when 'XLSX' then 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      when 'PPTX' then 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
      when 'DOC' then 'application/msword'
      when 'XLS' then 'application/vnd.ms-excel'
      when 'PPT' then 'application/vnd.ms-powerpoint'
      else 'image/' || lower(kind) end,
    'person', uploaded_by) as text)
from evidence
order by uploaded_at, id;
