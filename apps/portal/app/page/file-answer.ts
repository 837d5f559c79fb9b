interface FileContent {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Hands a file to the browser, as a download unless it may be shown; nobody on the way keeps a copy (D3). */
export function fileAnswer({ name, type, bytes }: FileContent, inline = false): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}
