/** Owns the names under which a database says that it is not where its installation goes on as if nothing had been. */

/** In a backup, and in what was made from it until that was looked through: when it was taken, real time. */
export const BACKUP = 'backup.at';
/** By what the secret of then can be told from another one. */
export const BACKUP_SECRET = 'backup.secret';
/** Where the installation went: nobody may go on here as well. */
export const MOVED = 'moved.to';
/** Whether it is a rehearsal's or a real one, for life. */
export const KIND = 'kind';
/** After a restore: a week that was told since the backup, though no row here says so. */
export const TOLD_WEEK = 'restored.week';
