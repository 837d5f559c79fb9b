-- What `searchable` of the domain makes of a text. Letters are named one by one: lower() knows others than ASCII in some orders
-- of a database only, and an index needs the same answer for ever.
CREATE FUNCTION search_letters(text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(translate(normalize(text, NFC), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІәғқңөұүһіёй«»"“”„''', 'абвгдеежзииклмнопрстуфхцчшщъыьэюяагкноуухиагкноуухиеи') COLLATE "C")
$$;
--> statement-breakpoint
CREATE INDEX "child_by_surname" ON "child" USING btree (search_letters("surname" || ' ' || "name") collate "C");--> statement-breakpoint
CREATE INDEX "child_by_name" ON "child" USING btree (search_letters("name" || ' ' || "surname") collate "C");