-- What a row of an import calls its superior where it does not give the code; the code follows from it.

alter table import_row add column parent_name text;
