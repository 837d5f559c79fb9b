import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';

/** Folders of the PDF reader's package that it asks for while it reads: tables of characters, fonts, decoders, colours. */
const PARTS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const;

/** What some PDFs need beside themselves, at `/pdf`, so that no document makes a browser ask elsewhere (D1). */
export function pdfParts(): Router {
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const router = Router();
  for (const part of PARTS) router.use(`/pdf/${part}`, express.static(path.join(home, part), { maxAge: '1d', index: false, fallthrough: false }));
  return router;
}
