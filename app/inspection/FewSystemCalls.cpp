// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/FewSystemCalls.h"

#include <cerrno>
#include <cstddef>
#include <iterator>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace gatehouse
{

namespace
{

/// What changes a file, starts something, or reaches into another process, whatever its arguments are. Some are older
/// than the 64-bit ARM kernel, which does not have them.
constexpr unsigned refusedCalls[] = {
#if defined(__x86_64__)
    SYS_creat,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
    SYS_unlink,
    SYS_rmdir,
    SYS_rename,
    SYS_link,
    SYS_symlink,
    SYS_mkdir,
    SYS_mknod,
    SYS_fork,
    SYS_vfork,
#endif
    SYS_truncate,
    SYS_ftruncate,
    SYS_fallocate,
    SYS_open_by_handle_at,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    SYS_unlinkat,
    SYS_renameat,
    SYS_renameat2,
    SYS_linkat,
    SYS_symlinkat,
    SYS_mkdirat,
    SYS_mknodat,
    452 /* fchmodat2 */,
    SYS_mount,
    SYS_umount2,
    SYS_unshare,
    SYS_setns,
    SYS_execve,
    SYS_execveat,
    SYS_tkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_pidfd_send_signal,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_process_madvise,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_add_key,
    SYS_keyctl,
    SYS_request_key,
#if !defined(__SANITIZE_ADDRESS__) // the leak sanitizer stops the threads of its own process with it
    SYS_ptrace,
#endif
};

constexpr unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

class Filter
{
public:
    Filter(unsigned architecture)
    {
        load(offsetof(seccomp_data, arch));
        add(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0);
        add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
        load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
        // The other numbers of the same calls (x32) would pass all that follows.
        add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000U, 0, 1);
        add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
#endif
    }

    void refuse(unsigned call, unsigned error = EPERM)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
        add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error);
    }
    /// With any of these bits in an argument.
    void refuseWithAnyOf(unsigned call, unsigned argument, unsigned bits)
    {
        when(call, argument, BPF_JSET, bits, true);
    }
    void refuseWithoutAnyOf(unsigned call, unsigned argument, unsigned bits)
    {
        when(call, argument, BPF_JSET, bits, false);
    }
    void refuseWith(unsigned call, unsigned argument, unsigned value) { when(call, argument, BPF_JEQ, value, true); }
    void refuseUnless(unsigned call, unsigned argument, unsigned value) { when(call, argument, BPF_JEQ, value, false); }

    bool install()
    {
        add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
        const sock_fprog program{static_cast<unsigned short>(m_steps.size()), m_steps.data()};
        return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
               syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
    }

private:
    void add(unsigned code, unsigned value, unsigned yes = 0, unsigned no = 0)
    {
        m_steps.push_back({static_cast<__u16>(code), static_cast<__u8>(yes), static_cast<__u8>(no), value});
    }
    void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, unsigned(offset)); }
    /// The number of the call is loaded again behind it.
    void when(unsigned call, unsigned argument, unsigned test, unsigned value, bool refused)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
        load(offsetof(seccomp_data, args) + argument * sizeof(__u64)); // the low word: both are little endian
        add(BPF_JMP | test | BPF_K, value, refused ? 0 : 1, refused ? 1 : 0);
        add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
        load(offsetof(seccomp_data, nr));
    }

    std::vector<sock_filter> m_steps;
};

} // namespace

bool takeSystemCallsAway()
{
#if defined(__x86_64__)
    Filter filter(AUDIT_ARCH_X86_64);
    filter.refuseWithAnyOf(SYS_open, 1, writing);
#elif defined(__aarch64__)
    Filter filter(AUDIT_ARCH_AARCH64);
#else
    return false;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
    filter.refuseWithAnyOf(SYS_openat, 2, writing);
    // Their flags are in memory, where a filter cannot look; who gets ENOSYS takes the older call.
    filter.refuse(SYS_openat2, ENOSYS);
    filter.refuse(SYS_clone3, ENOSYS);
#if !defined(__SANITIZE_ADDRESS__) // the leak sanitizer looks on from a process of its own
    filter.refuseWithoutAnyOf(SYS_clone, 0, CLONE_THREAD);
#endif
    const auto self = unsigned(getpid());
    filter.refuseUnless(SYS_kill, 0, self);
    filter.refuseUnless(SYS_tgkill, 0, self);
    filter.refuseWith(SYS_prctl, 0, PR_SET_PDEATHSIG);
    filter.refuseWith(SYS_ioctl, 1, TIOCSTI);
    filter.refuseWith(SYS_ioctl, 1, TIOCLINUX);
    for (const unsigned call : refusedCalls)
        filter.refuse(call);
    return filter.install();
#endif
}

} // namespace gatehouse
