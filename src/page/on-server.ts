import { isServer } from 'lit';

/** Whether this is a server's rendering. Lit's types give the browser's value; bundles drop what it guards. */
export const onServer: boolean = isServer;
