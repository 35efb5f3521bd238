// The door to work that happens later.
export { addJob } from './add-job.ts'
export { migrateJobs } from './migrate-jobs.ts'
export { type RunningJobs, startJobs, type Task } from './start-jobs.ts'
