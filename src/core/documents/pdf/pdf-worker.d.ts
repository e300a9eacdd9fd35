/** The worker half of pdf.js comes without types. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Listens at the port for what the other half asks. */
    initializeFromPort(port: import("./own-thread-port.ts").OwnThreadPort): void;
  };
}
