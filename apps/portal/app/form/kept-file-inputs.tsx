import type { KeptFile } from './kept-file.ts';

/** Carries a kept file through the next try of the form. */
export function KeptFileInputs({ kept }: { kept: KeptFile | null }) {
  if (kept === null) return null;
  return (
    <>
      <input type="hidden" name="keptFileId" value={kept.id} />
      <input type="hidden" name="keptFileName" value={kept.name} />
      <input type="hidden" name="keptFileSize" value={kept.size} />
    </>
  );
}
