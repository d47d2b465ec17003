// SPDX-License-Identifier: Apache-2.0
// What CMake compiles in order to have a precompiled header that many test programs share.
