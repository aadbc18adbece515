/** Owns the refusal of a request that no page of ours would send; `http.ts` turns its status into a page. */

export class Unfit extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: 400 | 403 | 404 | 413, code: string) {
    super(code);
    this.name = 'Unfit';
    this.status = status;
    this.code = code;
  }
}
