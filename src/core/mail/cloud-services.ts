/** A service that holds files of others and gives them to whoever has their link. */
export interface CloudService {
  /** As people call it. */
  readonly name: string;
  /** Ends of host names, at label boundaries. */
  readonly hosts: readonly string[];
  /** Beginning of the paths that lead to files, where the host has other pages too. */
  readonly paths?: RegExp;
}

/** Hosts and paths as the services write them in links that they give out (2026-11-22). */
export const cloudServices: readonly CloudService[] = [
  { name: "Google Drive", hosts: ["drive.google.com"] },
  {
    name: "Google Drive",
    hosts: ["docs.google.com"],
    paths: /^\/(?:document|spreadsheets|presentation|file|uc|open)\b/
  },
  { name: "SharePoint", hosts: ["sharepoint.com"] },
  { name: "OneDrive", hosts: ["1drv.ms", "onedrive.live.com"] },
  { name: "Dropbox", hosts: ["dropbox.com"], paths: /^\/(?:s|sh|scl|t|l|transfer)\// },
  { name: "Dropbox", hosts: ["db.tt", "dropboxusercontent.com"] },
  { name: "WeTransfer", hosts: ["wetransfer.com"], paths: /^\/(?:downloads|previews)\// },
  { name: "WeTransfer", hosts: ["we.tl"] },
  { name: "iCloud Drive", hosts: ["icloud.com"], paths: /^\/(?:iclouddrive|attachment)\b/ },
  { name: "Box", hosts: ["box.com"], paths: /^\/(?:s|v|file|folder)\// },
  { name: "Proton Drive", hosts: ["drive.proton.me"], paths: /^\/urls\// },
  { name: "MEGA", hosts: ["mega.nz"], paths: /^\/(?:file|folder|#)/ },
  { name: "STACK", hosts: ["stackstorage.com"], paths: /^\/s\// }
];
