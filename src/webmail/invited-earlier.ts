/** Those who were invited earlier: their addresses are with the server, and in no request that changes the appointment. */
export const invitedEarlier = '"genodigden (attendees)"';
