/** Owns the refusal to work a database that another process has for itself. */

/** Another process holds it. */
export class Taken extends Error {
  constructor() {
    super('another process works this database');
    this.name = 'Taken';
  }
}
