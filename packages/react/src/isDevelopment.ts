/** Whether errors spell out their `detail`, as in @rekey/core: bundlers leave the texts out of production builds. */
export const isDevelopment: boolean = process.env.NODE_ENV !== "production";
